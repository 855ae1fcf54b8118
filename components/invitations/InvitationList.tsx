import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { ListedInvitation } from "@/lib/invitations/queries";
import styles from "./Invitations.module.css";
import { RevokeButton } from "./RevokeButton";

/** The latest invitations and what became of them. */
export async function InvitationList(props: { locale: Locale; invitations: ListedInvitation[] }) {
  const t = await getTranslations({ locale: props.locale, namespace: "accounts" });
  const auth = await getTranslations({ locale: props.locale, namespace: "auth" });
  if (props.invitations.length === 0) return <p className="by">{t("invitations.none")}</p>;
  const state = (invitation: ListedInvitation) =>
    t(`invitations.${invitation.state}`, {
      date: formatPartialDate(dayOf(invitation.expiresAt), props.locale),
      name: invitation.acceptedBy?.name ?? "",
    });
  return (
    <ul className={styles.invitations}>
      {props.invitations.map((invitation) => (
        <li key={invitation.id}>
          <div>
            <p className={styles.name}>{invitation.email ?? t("invitations.anyone")}</p>
            <p className="small soft">
              {auth(`role.${invitation.role}`)} · {t("invitations.by", { name: invitation.invitedBy.name })}
            </p>
          </div>
          <div className={styles.state}>
            <p>{state(invitation)}</p>
            {invitation.state === "open" && (
              <RevokeButton invitationId={invitation.id} name={invitation.email ?? t("invitations.anyone")} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
