import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClaimRow } from "@/components/claims/ClaimRow";
import { claimListFields } from "@/components/claims/claimListFields";
import { DatedRows } from "@/components/ui/DatedRows";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { NothingHere } from "@/components/ui/NothingHere";
import { Pager } from "@/components/ui/Pager";
import { storedDate } from "@/lib/dates";
import { Lang } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { claimListFilters } from "@/lib/search/schema";
import { findClaims } from "@/lib/site/lists.queries";
import { claimLines } from "@/lib/site/rows.queries";

type Props = PageProps<"/[locale]/claims">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  return { title: t("lists.allClaims"), ...(await pageMetadata(locale, "/claims")) };
}

/** Every claim by the day it was said; the verdicts have a list by the day of the verdict. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { after, ...filters } = claimListFilters.parse(await searchParams);
  const found = await findClaims({ ...filters, after });
  const claims = await claimLines(found.rows);
  const isAsked = Boolean(after) || Object.values(filters).some((value) => value !== undefined);
  const t = await getTranslations({ locale, namespace: "record" });
  const langs = Object.values(Lang).map((value) => ({ value, label: t(`lists.langs.${value}`) }));
  return (
    <>
      <h1>{t("lists.allClaims")}</h1>
      <p className="by">
        {t("lists.allClaimsLead")} <a href={href(locale, "/verdicts")}>{t("lists.byVerdictDay")}</a>
      </p>
      {(isAsked || claims.length > 0) && (
        <Filters
          locale={locale}
          path="/claims"
          hidden={{ speaker: filters.speaker, year: filters.year ? String(filters.year) : undefined }}
          fields={[
            ...(await claimListFields(locale, filters, { withNoVerdict: true })),
            { name: "lang", label: t("lists.lang"), value: filters.lang, options: langs },
          ]}
        />
      )}
      {claims.length === 0 && <NothingHere locale={locale} isAsked={isAsked} />}
      <DatedRows
        locale={locale}
        rows={claims.map((claim) => ({
          id: claim.id,
          at: storedDate(claim.saidOn, claim.saidPrecision),
          row: <ClaimRow locale={locale} claim={claim} />,
        }))}
      />
      <Pager locale={locale} older={nextAddress(locale, "/claims", filters, found.next)} />
    </>
  );
}
