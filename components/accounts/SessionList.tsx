import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { LoggedAt } from "@/components/ui/LoggedAt";
import { endOtherSessionsAction, endSessionAction } from "@/lib/accounts/actions";
import type { ListedSession } from "@/lib/accounts/queries";
import { formatMoment } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./SessionList.module.css";

/** Where somebody is signed in, with a way to end each session but the one that they look from. */
export async function SessionList(props: { locale: Locale; sessions: ListedSession[]; current: string }) {
  const { locale, sessions, current } = props;
  const t = await getTranslations({ locale, namespace: "accounts" });
  const nameOf = ({ device }: ListedSession) => device ?? t("account.unknownDevice");
  return (
    <>
      <ul className={styles.sessions}>
        {sessions.map(async (session) => (
          <li key={session.id}>
            <div>
              <p className={styles.name}>
                {nameOf(session)}
                {session.id === current && <span className={styles.here}>{t("account.thisDevice")}</span>}
              </p>
              <p className="small soft">
                {t.rich("account.since", { at: () => <LoggedAt locale={locale} at={session.createdAt} /> })}
              </p>
              <p className="small soft">
                {t.rich("account.lastSeen", {
                  at: () => <LoggedAt locale={locale} at={session.lastSeenAt} />,
                })}
              </p>
              <p className="small soft">
                {t.rich("account.until", { at: () => <LoggedAt locale={locale} at={session.expiresAt} /> })}
              </p>
            </div>
            {session.id !== current && (
              <ActionButton
                action={endSessionAction}
                values={{ sessionId: session.id }}
                look="quiet"
                outcome={{ words: t("account.ended", { device: nameOf(session) }), at: "sessions" }}
                name={t("account.endName", {
                  device: nameOf(session),
                  at: formatMoment(session.createdAt, locale),
                })}
              >
                {t("account.end")}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className="buttons">
          <ActionButton
            action={endOtherSessionsAction}
            values={{}}
            look="quiet"
            outcome={{ words: t("account.endedOthers"), at: "sessions" }}
          >
            {t("account.endOthers")}
          </ActionButton>
        </div>
      )}
    </>
  );
}
