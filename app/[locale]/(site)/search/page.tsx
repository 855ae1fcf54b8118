import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { facetsOf, labelsOf, setFilters } from "@/components/search/choices";
import { clipped } from "@/components/search/clipped";
import { DidYouMean } from "@/components/search/DidYouMean";
import { Facets } from "@/components/search/Facets";
import { NextPage } from "@/components/search/NextPage";
import { NoResults } from "@/components/search/NoResults";
import { ResultsHead } from "@/components/search/ResultsHead";
import styles from "@/components/search/Search.module.css";
import { SearchForm } from "@/components/search/SearchForm";
import { SearchResults } from "@/components/search/SearchResults";
import { SetFilters } from "@/components/search/SetFilters";
import { StartingPoints } from "@/components/search/StartingPoints";
import { remoteAddress } from "@/lib/auth/authenticate";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { searchClaims } from "@/lib/search/claims/queries";
import { searchQuery } from "@/lib/search/schema";
import { claimLines, firstWordings, termsWith } from "@/lib/site/rows.queries";
import { publicSpeakerName } from "@/lib/site/speaker.queries";

type Props = PageProps<"/[locale]/search">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { q } = searchQuery.parse(await searchParams);
  const t = await getTranslations({ locale, namespace: "search" });
  return {
    title: q ? t("titleOf", { query: clipped(q) }) : t("title"),
    ...(await pageMetadata(locale, "/search")),
    robots: { index: false },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = searchQuery.parse(await searchParams);
  const [results, speaker] = await Promise.all([
    searchClaims(query, { address: await remoteAddress() }),
    query.speaker ? publicSpeakerName(query.speaker) : null,
  ]);
  const [claims, reworded, first, labels, t] = await Promise.all([
    claimLines(results.claims),
    termsWith(results.claims),
    firstWordings(results.claims),
    labelsOf(locale, results.facets, speaker),
    getTranslations({ locale, namespace: "search" }),
  ]);
  const facets = facetsOf(query, results.facets, results.total, labels);
  const filters = setFilters(query, labels);
  const isSearch = query.q !== "" || filters.length > 0;
  const isAny = claims.length > 0;
  return (
    <>
      <h1>{t("heading")}</h1>
      <p className="by">{t("lead")}</p>
      <SearchForm locale={locale} query={query} />
      <SetFilters locale={locale} query={query} filters={filters} />
      <DidYouMean locale={locale} query={query} correction={results.didYouMean} />
      {isSearch ? (
        <div className={styles.layout}>
          {(isAny || filters.length > 0) && <Facets locale={locale} query={query} facets={facets} />}
          <section className={styles.found}>
            {isAny ? (
              <>
                <ResultsHead locale={locale} query={query} shown={claims.length} {...results} />
                <SearchResults
                  locale={locale}
                  hits={results.claims}
                  claims={claims}
                  reworded={reworded}
                  first={first}
                  asked={query.q}
                />
              </>
            ) : (
              <NoResults locale={locale} query={query} />
            )}
            <NextPage locale={locale} query={query} next={results.next} />
          </section>
        </div>
      ) : (
        <StartingPoints locale={locale} query={query} />
      )}
    </>
  );
}
