import { getTranslations } from "next-intl/server";
import { reportAddress } from "@/components/reports/ReportLinks";
import { EmptyState } from "@/components/ui/EmptyState";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { filtersIn, NO_FILTERS, searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import { clipped } from "./clipped";

/** Says that nothing was found, and suggests what else to try. */
export async function NoResults({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <EmptyState title={query.q ? t("noneOf", { query: clipped(query.q) }) : t("none")}>
      <p>{t("noneBody")}</p>
      <ul>
        {filtersIn(query).length > 0 && (
          <li>
            <a href={href(locale, `/search${searchAddress(query, NO_FILTERS)}`)}>{t("withoutFilters")}</a>
          </li>
        )}
        <li>
          <a href={href(locale, "/claims")}>{t("everything")}</a>
        </li>
        <li>
          <a href={reportAddress(locale, "suggestion", "/search")} rel="nofollow">
            {t("suggest")}
          </a>
        </li>
      </ul>
    </EmptyState>
  );
}
