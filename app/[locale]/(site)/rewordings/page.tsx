import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RewordingRow } from "@/components/rewordings/RewordingRow";
import { rewordingFields } from "@/components/rewordings/rewordingFields";
import { DatedRows } from "@/components/ui/DatedRows";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { NothingHere } from "@/components/ui/NothingHere";
import { Pager } from "@/components/ui/Pager";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { rewordingFilters } from "@/lib/search/schema";
import { findRewordings, rewordingCounts } from "@/lib/site/rewordingList.queries";
import { rewordingLines } from "@/lib/site/rows.queries";
import { sharedList } from "@/lib/site/social/image";

type Props = PageProps<"/[locale]/rewordings">;

/** One page of the list, read once for its head and its body; `asked`: the filters, as text. */
const read = cache(async (asked: string) => {
  const { rows, next } = await findRewordings(rewordingFilters.parse(JSON.parse(asked)));
  return { rewordings: await rewordingLines(rows), next };
});

async function found(searchParams: Props["searchParams"]) {
  const filters = rewordingFilters.parse(await searchParams);
  return { filters, list: read(JSON.stringify(filters)) };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  const { rewordings } = await (await found(searchParams)).list;
  return { title: t("lists.rewordings"), ...(await sharedList(locale, "/rewordings", rewordings)) };
}

export default async function RewordingsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const asked = await found(searchParams);
  const { after, ...filters } = asked.filters;
  const [{ rewordings, next }, counts] = await Promise.all([asked.list, rewordingCounts(asked.filters)]);
  const isAsked = Boolean(after) || Object.values(filters).some((value) => value !== undefined);
  const t = await getTranslations({ locale, namespace: "record" });
  const compare = await getTranslations({ locale, namespace: "compare" });
  return (
    <>
      <h1>{t("lists.rewordings")}</h1>
      <p className="by">{t("lists.rewordingsLead")}</p>
      {(isAsked || rewordings.length > 0) && (
        <Filters locale={locale} path="/rewordings" fields={await rewordingFields(locale, filters, counts)} />
      )}
      {isAsked && rewordings.length > 0 && (
        <p className="by">{t("lists.rewordingsFound", { count: counts.all })}</p>
      )}
      {rewordings.length === 0 && <NothingHere locale={locale} isAsked={isAsked} />}
      <DatedRows
        heading={(date) => t("home.confirmed", { date })}
        locale={locale}
        rows={rewordings.map((rewording) => ({
          id: rewording.id,
          at: rewording.decidedAt && dayOf(rewording.decidedAt),
          row: <RewordingRow locale={locale} rewording={rewording} />,
        }))}
      />
      <Pager locale={locale} older={nextAddress(locale, "/rewordings", filters, next)} />
      <p className="more">
        {compare("linkLead")} <a href={href(locale, "/compare")}>{compare("link")}</a>
      </p>
    </>
  );
}
