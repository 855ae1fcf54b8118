import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DeliveryRow } from "@/components/notices/DeliveryRow";
import styles from "@/components/notices/Notices.module.css";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { deliveriesOf, webhookById } from "@/lib/notices/webhooks/queries";
import { deliveryFilter } from "@/lib/notices/webhooks/schema";
import { isSentTo } from "@/lib/notices/webhooks/workflow";

type Props = PageProps<"/[locale]/desk/notices/webhooks/[id]">;

const read = async (id: string) => (z.uuid().safeParse(id).success ? webhookById(id) : null);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "notices.webhook" });
  return { title: t("deliveries") };
}

/** What was sent to a webhook, and what came of it. */
export default async function Deliveries({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale, "manage_webhooks");
  const hook = await read((await params).id);
  if (!hook) notFound();
  const t = await getTranslations({ locale, namespace: "notices.webhook" });
  const { after } = deliveryFilter.parse(await searchParams);
  const { rows, next } = await deliveriesOf(hook.id, after);
  return (
    <>
      <p className="by">
        <a href={href(locale, "/desk/notices/webhooks")}>{t("back")}</a>
      </p>
      <h1>{t("deliveriesOf", { name: hook.name })}</h1>
      <p className="by">{t("deliveriesLead")}</p>
      {rows.length === 0 ? (
        <EmptyState title={t("noDeliveries")} />
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <DeliveryRow key={row.id} locale={locale} delivery={row} canSend={isSentTo(hook.status)} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, `/desk/notices/webhooks/${hook.id}`, {}, next)} />
    </>
  );
}
