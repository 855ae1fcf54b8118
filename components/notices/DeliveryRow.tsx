import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { LoggedAt } from "@/components/ui/LoggedAt";
import type { Locale } from "@/lib/i18n/routing";
import { sendAgainAction } from "@/lib/notices/webhooks/actions";
import type { DeliveryLine } from "@/lib/notices/webhooks/queries";
import { isWaiting } from "@/lib/notices/webhooks/workflow";
import { sentenceOf } from "@/lib/notices/words";
import styles from "./Notices.module.css";

type Props = { locale: Locale; delivery: DeliveryLine; canSend: boolean };

/** What was sent to a webhook, and what came of it. */
export async function DeliveryRow({ locale, delivery, canSend }: Props) {
  const t = await getTranslations({ locale, namespace: "notices.webhook" });
  const { id, notice, status, createdAt } = delivery;
  const what = notice ? sentenceOf(locale, notice) : t("isTest");
  return (
    <li className={styles.row}>
      <p className={styles.name}>{what}</p>
      <p>{await stateOf(locale, delivery)}</p>
      <p className="by small">
        {t.rich("made", { at: () => <LoggedAt locale={locale} at={createdAt} /> })}
        <Times locale={locale} delivery={delivery} />
      </p>
      {delivery.answer && <p className="small soft">{t("answer", { answer: delivery.answer })}</p>}
      {canSend && !isWaiting(status) && (
        <div className={styles.buttons}>
          <ActionButton
            action={sendAgainAction}
            values={{ deliveryId: id }}
            look="plain"
            name={t("againName", { what })}
            outcome={{ words: t("told.again") }}
          >
            {t("again")}
          </ActionButton>
        </div>
      )}
    </li>
  );
}

/** Where it is, how often it was tried, and what was answered last. */
async function stateOf(locale: Locale, { status, attempts, outcome, httpStatus }: DeliveryLine) {
  const t = await getTranslations({ locale, namespace: "notices.webhook" });
  return [
    t(`delivery.${status}`),
    t("attempts", { count: attempts }),
    ...(outcome && outcome !== "taken" ? [t(`outcome.${outcome}`)] : []),
    ...(httpStatus ? [t("http", { status: String(httpStatus) })] : []),
  ].join(" · ");
}

async function Times({ locale, delivery: { triedAt, nextAt, attempts } }: Omit<Props, "canSend">) {
  const t = await getTranslations({ locale, namespace: "notices.webhook" });
  return (
    <>
      {triedAt && " · "}
      {triedAt && t.rich("last", { at: () => <LoggedAt locale={locale} at={triedAt} /> })}
      {nextAt && attempts > 0 && " · "}
      {nextAt && attempts > 0 && t.rich("next", { at: () => <LoggedAt locale={locale} at={nextAt} /> })}
    </>
  );
}
