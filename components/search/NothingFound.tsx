import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/EmptyState";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { filtersIn, NO_FILTERS, searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import { clipped } from "./clipped";

/** Says so, and what else could be tried: each as a link where one press does it. */
export async function NothingFound({ locale, asked }: { locale: Locale; asked: SearchQuery }) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <EmptyState title={asked.q ? t("noneOf", { query: clipped(asked.q) }) : t("none")}>
      <p>{t("noneBody")}</p>
      <ul>
        {filtersIn(asked).length > 0 && (
          <li>
            <a href={href(locale, `/search${searchAddress(asked, NO_FILTERS)}`)}>{t("withoutFilters")}</a>
          </li>
        )}
        <li>
          <a href={href(locale, "/verdicts")}>{t("everything")}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
