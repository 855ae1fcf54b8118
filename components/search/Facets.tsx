import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import { filtersIn } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import type { Facet } from "./choices";
import { FacetList } from "./FacetList";
import styles from "./Facets.module.css";
import { SaidBetween } from "./SaidBetween";

type Props = { locale: Locale; asked: SearchQuery; facets: readonly Facet[] };

/**
 * What narrows a search, beside what was found; on a narrow screen it opens above it. The switch stands before what
 * it shows, not around it: so that one list serves both, without a script.
 */
export async function Facets({ locale, asked, facets }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <>
      <details className={styles.toggle}>
        <summary className="button quiet">{t("filters", { count: filtersIn(asked).length })}</summary>
      </details>
      <aside className={styles.facets} aria-labelledby="narrow">
        <h2 id="narrow">{t("narrow")}</h2>
        {facets.map((facet) => (
          <FacetList key={facet.name} locale={locale} asked={asked} facet={facet} />
        ))}
        <SaidBetween locale={locale} asked={asked} />
      </aside>
    </>
  );
}
