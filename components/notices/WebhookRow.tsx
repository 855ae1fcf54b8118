import { getFormatter, getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { NoticeKind } from "@/lib/notices/schema";
import type { WebhookLine } from "@/lib/notices/webhooks/queries";
import { hasEnded, isSentTo } from "@/lib/notices/webhooks/workflow";
import styles from "./Notices.module.css";
import { WebhookTools } from "./WebhookTools";

type Props = { locale: Locale; hook: WebhookLine };

/** A webhook as a line of the list: where it stands, why, and what can be done. */
export async function WebhookRow({ locale, hook }: Props) {
  const t = await getTranslations({ locale, namespace: "notices" });
  const { id, name, url, kinds, status, createdAt, createdBy } = hook;
  const format = await getFormatter({ locale });
  const told = format.list(
    kinds.map((kind) => t(`kind.${kind as NoticeKind}`)),
    { type: "unit" },
  );
  return (
    <li className={styles.row} id={`webhook-${id}`}>
      <p className={styles.name}>
        <a href={href(locale, `/desk/notices/webhooks/${id}`)}>{name}</a>
      </p>
      <p className="address">{url}</p>
      <p className="by small">
        {[
          kinds.length === 0 ? t("webhook.every") : told,
          t("webhook.addedBy", { name: createdBy.name, date: formatPartialDate(dayOf(createdAt), locale) }),
        ].join(" · ")}
      </p>
      <Standing locale={locale} hook={hook} />
      {!hasEnded(status) && <WebhookTools webhookId={id} name={name} isActive={isSentTo(status)} />}
    </li>
  );
}

async function Standing({ locale, hook: { status, stoppedBy, failingSince } }: Props) {
  const t = await getTranslations({ locale, namespace: "notices.webhook" });
  return (
    <p>
      {stoppedBy
        ? t("standing", { status: t(`status.${status}`), why: t(`stopped.${stoppedBy}`) })
        : t(`status.${status}`)}
      {failingSince &&
        !hasEnded(status) &&
        ` · ${t("failing", { since: formatPartialDate(dayOf(failingSince), locale) })}`}
    </p>
  );
}
