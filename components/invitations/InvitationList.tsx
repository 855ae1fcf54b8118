import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { revokeInvitationAction } from "@/lib/invitations/actions";
import type { ListedInvitation } from "@/lib/invitations/queries";
import styles from "./Invitations.module.css";

/** The latest invitations and what became of them. */
export async function InvitationList(props: { locale: Locale; invitations: ListedInvitation[] }) {
  const t = await getTranslations({ locale: props.locale, namespace: "accounts" });
  const auth = await getTranslations({ locale: props.locale, namespace: "auth" });
  if (props.invitations.length === 0) return <p className="by">{t("invitations.none")}</p>;
  const nameOf = ({ email }: ListedInvitation) => email ?? t("invitations.anyone");
  const state = (invitation: ListedInvitation) =>
    t(`invitations.${invitation.state}`, {
      date: formatPartialDate(dayOf(invitation.expiresAt), props.locale),
      name: invitation.acceptedBy?.name ?? "",
    });
  return (
    <ul className={styles.invitations}>
      {props.invitations.map((invitation) => (
        <li key={invitation.id} id={`invitation-${invitation.id}`}>
          <div>
            <p className={styles.name}>{nameOf(invitation)}</p>
            <p className="small soft">
              {auth(`role.${invitation.role}`)} · {t("invitations.by", { name: invitation.invitedBy.name })}
            </p>
          </div>
          <div className={styles.state}>
            <p>{state(invitation)}</p>
            {invitation.state === "open" && (
              <ActionButton
                action={revokeInvitationAction}
                values={{ invitationId: invitation.id }}
                look="plain"
                outcome={{
                  words: t("invitations.revokedFor", { name: nameOf(invitation) }),
                  at: `invitation-${invitation.id}`,
                }}
                name={t("invitations.revokeName", { name: nameOf(invitation) })}
              >
                {t("invitations.revoke")}
              </ActionButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
