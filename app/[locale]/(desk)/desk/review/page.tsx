import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { Tabs } from "@/components/ui/Tabs";
import { QueueRow } from "@/components/verdicts/QueueRow";
import { requireActor } from "@/lib/auth/require";
import { isoDay } from "@/lib/dates";
import { dueCounts } from "@/lib/deadlines/due.queries";
import { ClaimKind } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { cursor } from "@/lib/paging";
import { queueCounts, reviewQueue } from "@/lib/verdicts/queries";
import { QUEUE_TABS, queueFilter } from "@/lib/verdicts/schema";

type Props = PageProps<"/[locale]/desk/review">;
const PATH = "/desk/review";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "verdicts" });
  return { title: t("queue.title") };
}

/** The queue of the reviewers. */
export default async function ReviewQueue({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const deadlines = await getTranslations({ locale, namespace: "deadlines" });
  const record = await getTranslations({ locale, namespace: "record" });
  const asked = await searchParams;
  const filter = queueFilter.parse(asked);
  const { tab, kind } = filter;
  const [{ rows, next }, counts, { due }] = await Promise.all([
    reviewQueue(filter, actor.id, cursor.parse(asked.after)),
    queueCounts(actor.id, kind),
    dueCounts(isoDay(new Date())),
  ]);
  const address = (name: string) =>
    href(locale, `${PATH}?${new URLSearchParams({ tab: name, ...(kind ? { kind } : {}) })}`);
  return (
    <>
      <h1>{t("queue.title")}</h1>
      <p className="by">{t("queue.lead")}</p>
      <p>
        <a href={href(locale, "/desk/due")}>{deadlines("list.waiting", { count: due })}</a>
      </p>
      <Tabs
        label={t("queue.tabs")}
        tabs={QUEUE_TABS.map((name) => ({
          href: address(name),
          label: t(`queue.${name}`),
          count: counts[name],
          current: name === tab,
        }))}
      />
      <Filters
        locale={locale}
        path={PATH}
        hidden={{ tab: tab === "open" ? undefined : tab }}
        fields={[
          {
            name: "kind",
            label: t("queue.kind"),
            value: kind,
            options: Object.values(ClaimKind).map((value) => ({
              value,
              label: record(`kindHeading.${value}`),
            })),
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`queue.none.${tab}`)}>
          <p>{t(`queue.noneLead.${tab}`)}</p>
          <ButtonLink href={href(locale, tab === "open" ? "/desk/claims" : PATH)}>
            {t(tab === "open" ? "queue.toClaims" : "queue.toOpen")}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <QueueRow key={row.id} locale={locale} actor={actor} row={row} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, filter, next)} />
    </>
  );
}
