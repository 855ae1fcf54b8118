import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import { filtersIn } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import type { Facet } from "./choices";
import { FacetList } from "./FacetList";
import styles from "./Facets.module.css";
import { SaidBetween } from "./SaidBetween";

type Props = { locale: Locale; query: SearchQuery; facets: readonly Facet[] };

/**
 * The facets beside the results; on a narrow screen they open above them. The switch stands before the facets and not
 * around them, so that one list serves both layouts without a script.
 */
export async function Facets({ locale, query, facets }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <>
      <details className={styles.toggle}>
        <summary className="button quiet">{t("filters", { count: filtersIn(query).length })}</summary>
      </details>
      <aside className={styles.facets} aria-labelledby="narrow">
        <h2 id="narrow">{t("narrow")}</h2>
        {facets.map((facet) => (
          <FacetList key={facet.name} locale={locale} query={query} facet={facet} />
        ))}
        <SaidBetween locale={locale} query={query} />
      </aside>
    </>
  );
}
