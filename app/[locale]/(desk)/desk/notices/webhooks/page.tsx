import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddWebhook } from "@/components/notices/AddWebhook";
import styles from "@/components/notices/Notices.module.css";
import { WebhookRow } from "@/components/notices/WebhookRow";
import { EmptyState } from "@/components/ui/EmptyState";
import { Notice } from "@/components/ui/Notice";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { NOTICE_KINDS } from "@/lib/notices/schema";
import { webhookList } from "@/lib/notices/webhooks/queries";
import { isSentTo } from "@/lib/notices/webhooks/workflow";

type Props = PageProps<"/[locale]/desk/notices/webhooks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "notices.webhook" });
  return { title: t("title") };
}

/** Other people's programs that are sent what is told. */
export default async function Webhooks({ params }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale, "manage_webhooks");
  const t = await getTranslations({ locale, namespace: "notices" });
  const hooks = await webhookList();
  const failed = hooks.filter(({ status, stoppedBy }) => !isSentTo(status) && stoppedBy === "failures");
  return (
    <>
      <p className="by">
        <a href={href(locale, "/desk/notices")}>{t("title")}</a>
      </p>
      <h1>{t("webhook.title")}</h1>
      <p className={`by ${styles.lead}`}>
        {t("webhook.lead")} <a href="/api/openapi.json">{t("webhook.api")}</a>
      </p>
      {failed.length > 0 && (
        <Notice tone="warn">
          <p>{t("webhook.failuresNotice", { count: failed.length })}</p>
        </Notice>
      )}
      {hooks.length === 0 ? (
        <EmptyState title={t("webhook.none")}>
          <p>{t("webhook.noneLead")}</p>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {hooks.map((hook) => (
            <WebhookRow key={hook.id} locale={locale} hook={hook} />
          ))}
        </ul>
      )}
      <h2>{t("webhook.add.title")}</h2>
      <AddWebhook kinds={NOTICE_KINDS} />
    </>
  );
}
