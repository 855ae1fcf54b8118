import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClaimRow } from "@/components/claims/ClaimRow";
import { DatedRows } from "@/components/ui/DatedRows";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { NothingHere } from "@/components/ui/NothingHere";
import { Pager } from "@/components/ui/Pager";
import { dayOf } from "@/lib/dates";
import { ClaimKind, Rating } from "@/lib/generated/prisma/enums";
import { markTranslator } from "@/lib/i18n/marks";
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
  const mark = markTranslator(locale);
  return (
    <>
      <h1>{t("lists.verdicts")}</h1>
      <p className="by">{t("lists.verdictsLead")}</p>
      {(isAsked || verdicts.length > 0) && (
        <Filters
          locale={locale}
          path="/verdicts"
          hidden={{ speaker: filters.speaker, year: filters.year ? String(filters.year) : undefined }}
          fields={[
            {
              name: "rating",
              label: t("lists.rating"),
              value: filters.rating,
              options: Object.values(Rating).map((value) => ({
                value,
                label: mark(`rating.${value}`),
              })),
            },
            {
              name: "kind",
              label: t("lists.kind"),
              value: filters.kind,
              options: Object.values(ClaimKind).map((value) => ({ value, label: t(`kindHeading.${value}`) })),
            },
          ]}
        />
      )}
      {verdicts.length === 0 ? (
        <NothingHere locale={locale} path="/verdicts" isAsked={isAsked} />
      ) : (
        <DatedRows
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
