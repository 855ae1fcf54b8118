import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
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

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  const { rows } = await findRewordings({}, undefined, 1);
  const shared = await sharedList(locale, "/rewordings", await rewordingLines(rows));
  return { title: t("lists.rewordings"), ...shared };
}

export default async function RewordingsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { after, ...filters } = rewordingFilters.parse(await searchParams);
  const [found, counts] = await Promise.all([
    findRewordings({ ...filters, after }),
    rewordingCounts({ ...filters, after }),
  ]);
  const rewordings = await rewordingLines(found.rows);
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
      {rewordings.length === 0 && <NothingHere locale={locale} path="/rewordings" isAsked={isAsked} />}
      <DatedRows
        locale={locale}
        rows={rewordings.map((rewording) => ({
          id: rewording.id,
          at: rewording.decidedAt && dayOf(rewording.decidedAt),
          row: <RewordingRow locale={locale} rewording={rewording} />,
        }))}
      />
      <Pager locale={locale} older={nextAddress(locale, "/rewordings", filters, found.next)} />
      <p className="more">
        {compare("linkLead")} <a href={href(locale, "/compare")}>{compare("link")}</a>
      </p>
    </>
  );
}
