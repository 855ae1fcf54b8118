import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeList } from "@/components/notices/NoticeList";
import styles from "@/components/notices/Notices.module.css";
import { ActionButton } from "@/components/ui/ActionButton";
import { EmptyState } from "@/components/ui/EmptyState";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { can } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { markAllReadAction } from "@/lib/notices/actions";
import { changedWordsOf } from "@/lib/notices/changedWords";
import { noticesOf } from "@/lib/notices/queries";
import { NOTICE_KINDS, noticeFilter } from "@/lib/notices/schema";

type Props = PageProps<"/[locale]/desk/notices">;
const PATH = "/desk/notices";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "notices" });
  return { title: t("title") };
}

/** What the person was told: about what they follow, and what is work of their role. */
export default async function Notices({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "notices" });
  const asked = noticeFilter.parse(await searchParams);
  const { kind, after } = asked;
  const { rows, next } = await noticesOf(actor, asked);
  const words = await changedWordsOf(rows, actor.id);
  const newest = after === undefined ? rows.find(({ isRead }) => !isRead)?.id : undefined;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="by">{t("lead")}</p>
      <Filters
        locale={locale}
        path={PATH}
        fields={[
          {
            name: "kind",
            label: t("filter"),
            value: kind,
            options: NOTICE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
        ]}
      />
      <div className={styles.tools}>
        {newest && (
          <ActionButton
            action={markAllReadAction}
            values={{ until: newest, ...(kind && { kind }) }}
            look="quiet"
            outcome={{ words: t("told.allRead") }}
          >
            {t("markAll")}
          </ActionButton>
        )}
        <a href={href(locale, "/desk/account#digest")}>{t("digest")}</a>
        {can(actor, "manage_webhooks") && <a href={href(locale, `${PATH}/webhooks`)}>{t("webhooks")}</a>}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t(kind ? "noneOfKind" : "none")}>
          <p>{t("noneLead")}</p>
        </EmptyState>
      ) : (
        <NoticeList locale={locale} rows={rows} words={words} />
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, { kind }, next)} />
    </>
  );
}
