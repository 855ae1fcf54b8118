import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClaimRow } from "@/components/claims/ClaimRow";
import { claimListFields } from "@/components/claims/claimListFields";
import { DatedRows } from "@/components/ui/DatedRows";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { NothingHere } from "@/components/ui/NothingHere";
import { Pager } from "@/components/ui/Pager";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { claimFilters } from "@/lib/search/schema";
import { findVerdicts } from "@/lib/site/lists.queries";
import { verdictLines } from "@/lib/site/rows.queries";

type Props = PageProps<"/[locale]/verdicts">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  return { title: t("lists.verdicts"), ...(await pageMetadata(locale, "/verdicts")) };
}

export default async function VerdictsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { after, ...filters } = claimFilters.parse(await searchParams);
  const found = await findVerdicts({ ...filters, after });
  const verdicts = await verdictLines(found.rows);
  const isAsked = Boolean(after) || Object.values(filters).some((value) => value !== undefined);
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <h1>{t("lists.verdicts")}</h1>
      <p className="by">
        {t("lists.verdictsLead")} <a href={href(locale, "/claims")}>{t("lists.bySaidDay")}</a>
      </p>
      {(isAsked || verdicts.length > 0) && (
        <Filters
          locale={locale}
          path="/verdicts"
          hidden={{ speaker: filters.speaker, year: filters.year ? String(filters.year) : undefined }}
          fields={await claimListFields(locale, filters)}
        />
      )}
      {verdicts.length === 0 ? (
        <NothingHere locale={locale} isAsked={isAsked} />
      ) : (
        <DatedRows
          heading={(date) => t("lists.verdictsOf", { date })}
          locale={locale}
          rows={verdicts.map(({ id, claim }) => {
            const at = claim.verdicts[0]?.publishedAt;
            return { id, at: at ? dayOf(at) : null, row: <ClaimRow locale={locale} claim={claim} /> };
          })}
        />
      )}
      <Pager locale={locale} older={nextAddress(locale, "/verdicts", filters, found.next)} />
    </>
  );
}
