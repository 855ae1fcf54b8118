import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PromiseRow } from "@/components/promises/PromiseRow";
import { DatedRows } from "@/components/ui/DatedRows";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { NothingHere } from "@/components/ui/NothingHere";
import { Pager } from "@/components/ui/Pager";
import { dayOf } from "@/lib/dates";
import { markTranslator } from "@/lib/i18n/marks";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { NO_VERDICT, promiseFilters } from "@/lib/search/schema";
import { findPromises } from "@/lib/site/lists.queries";
import { promiseLines } from "@/lib/site/rows.queries";
import { PROMISE_RATINGS } from "@/lib/verdicts/ratings";

type Props = PageProps<"/[locale]/promises">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  return { title: t("lists.promises"), ...(await pageMetadata(locale, "/promises")) };
}

export default async function PromisesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { after, ...filters } = promiseFilters.parse(await searchParams);
  const found = await findPromises({ ...filters, after });
  const promises = await promiseLines(found.rows);
  const isAsked = Boolean(after) || Object.values(filters).some((value) => value !== undefined);
  const t = await getTranslations({ locale, namespace: "record" });
  const mark = markTranslator(locale);
  return (
    <>
      <h1>{t("lists.promises")}</h1>
      <p className="by">{t("lists.promisesLead")}</p>
      {(isAsked || promises.length > 0) && (
        <Filters
          locale={locale}
          path="/promises"
          hidden={{ speaker: filters.speaker }}
          fields={[
            {
              name: "rating",
              label: t("lists.state"),
              value: filters.rating,
              options: [
                ...PROMISE_RATINGS.map((value) => ({ value, label: mark(`rating.${value}`) })),
                { value: NO_VERDICT, label: t("speaker.noVerdict") },
              ],
            },
            {
              name: "reworded",
              label: t("lists.reworded"),
              value: filters.reworded,
              options: [
                { value: "yes", label: t("lists.yes") },
                { value: "no", label: t("lists.no") },
              ],
            },
          ]}
        />
      )}
      {promises.length === 0 && <NothingHere locale={locale} isAsked={isAsked} />}
      <DatedRows
        heading={(date) => t("lists.recordedSince", { date })}
        locale={locale}
        rows={promises.map((promise) => ({
          id: promise.id,
          at: promise.publicSince && dayOf(promise.publicSince),
          row: <PromiseRow locale={locale} promise={promise} />,
        }))}
      />
      <Pager locale={locale} older={nextAddress(locale, "/promises", filters, found.next)} />
    </>
  );
}
