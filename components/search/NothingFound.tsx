import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/EmptyState";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { filtersIn, NO_FILTERS, searchAddress } from "@/lib/search/claims/address";
import type { SearchQuery } from "@/lib/search/schema";
import { clipped } from "./clipped";

const QUOTATION_MARKS = /["“”„«»「」『』]/gu;

/** Says so, and what else could be tried: each as a link where one press does it. */
export async function NothingFound({ locale, asked }: { locale: Locale; asked: SearchQuery }) {
  const t = await getTranslations({ locale, namespace: "search" });
  const unquoted = asked.q.replace(QUOTATION_MARKS, " ").trim();
  const tries = [
    filtersIn(asked).length > 0 && { label: t("withoutFilters"), change: NO_FILTERS },
    unquoted && unquoted !== asked.q && { label: t("withoutQuotes"), change: { q: unquoted } },
  ].filter((one) => one !== false && one !== "");
  return (
    <EmptyState title={asked.q ? t("noneOf", { query: clipped(asked.q) }) : t("none")}>
      <p>{t("noneBody")}</p>
      <ul>
        {tries.map(({ label, change }) => (
          <li key={label}>
            <a href={href(locale, `/search${searchAddress(asked, change)}`)}>{label}</a>
          </li>
        ))}
        <li>
          <a href={href(locale, "/verdicts")}>{t("everything")}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
