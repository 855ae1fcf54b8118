import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DueRow } from "@/components/deadlines/DueRow";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { Tabs } from "@/components/ui/Tabs";
import { requireActor } from "@/lib/auth/require";
import { isoDay } from "@/lib/dates";
import { dueCounts, dueList } from "@/lib/deadlines/due.queries";
import { DUE_TABS, dueFilter } from "@/lib/deadlines/schema";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { cursor } from "@/lib/paging";

type Props = PageProps<"/[locale]/desk/due">;
const PATH = "/desk/due";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "deadlines" });
  return { title: t("list.title") };
}

/** Promises whose day is over, those that were put off, and words of which nobody knows the day. */
export default async function Due({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "deadlines" });
  const asked = await searchParams;
  const { tab } = dueFilter.parse(asked);
  const today = isoDay(new Date());
  const [{ rows, next }, counts] = await Promise.all([
    dueList(tab, today, cursor.parse(asked.after)),
    dueCounts(today),
  ]);
  return (
    <>
      <h1>{t("list.title")}</h1>
      <p className="by">{t("list.lead")}</p>
      <Tabs
        label={t("list.tabs")}
        tabs={DUE_TABS.map((name) => ({
          href: href(locale, `${PATH}?tab=${name}`),
          label: t(`tab.${name}`),
          count: counts[name],
          current: name === tab,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`list.none.${tab}`)}>
          <p>{t(`list.noneLead.${tab}`)}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <DueRow key={row.id} locale={locale} actor={actor} row={row} today={today} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, { tab }, next)} />
    </>
  );
}
