import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/Table";
import { dayOf } from "@/components/ui/When";
import { formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { ListedInvitation } from "@/lib/invitations/queries";
import styles from "./Invitations.module.css";
import { RevokeButton } from "./RevokeButton";

/** The latest invitations and what became of them. */
export async function InvitationTable(props: { locale: Locale; invitations: ListedInvitation[] }) {
  const t = await getTranslations({ locale: props.locale, namespace: "accounts" });
  const auth = await getTranslations({ locale: props.locale, namespace: "auth" });
  if (props.invitations.length === 0) return <p className="by">{t("invitations.none")}</p>;
  const state = (invitation: ListedInvitation) =>
    t(`invitations.${invitation.state}`, {
      date: formatPartialDate(dayOf(invitation.expiresAt), props.locale),
      name: invitation.acceptedBy?.name ?? "",
    });
  return (
    <Table caption={t("invitations.title")} head={[t("invitations.for"), t("invitations.state")]}>
      {props.invitations.map((invitation) => (
        <tr key={invitation.id}>
          <th scope="row">
            {invitation.email ?? t("invitations.anyone")}
            <span className={styles.about}>
              {auth(`role.${invitation.role}`)} · {t("invitations.by")} {invitation.invitedBy.name}
            </span>
          </th>
          <td data-label={t("invitations.state")}>
            {state(invitation)}
            {invitation.state === "open" && (
              <RevokeButton invitationId={invitation.id} name={invitation.email ?? t("invitations.anyone")} />
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
