import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { facetsOf, labelsOf, setFilters } from "@/components/search/choices";
import { clipped } from "@/components/search/clipped";
import { DidYouMean } from "@/components/search/DidYouMean";
import { Facets } from "@/components/search/Facets";
import { FoundClaims } from "@/components/search/FoundClaims";
import { FoundHead } from "@/components/search/FoundHead";
import { NextPage } from "@/components/search/NextPage";
import { NothingFound } from "@/components/search/NothingFound";
import styles from "@/components/search/Search.module.css";
import { SearchForm } from "@/components/search/SearchForm";
import { SetFilters } from "@/components/search/SetFilters";
import { WhereToBegin } from "@/components/search/WhereToBegin";
import { pageLocale } from "@/lib/i18n/page";
import { isStatement } from "@/lib/search/claims/isStatement";
import { searchClaims } from "@/lib/search/claims/queries";
import { searchQuery } from "@/lib/search/schema";
import { claimLines, firstWordings, rewordedCounts } from "@/lib/site/rows.queries";
import { publicSpeakerName } from "@/lib/site/speaker.queries";

type Props = PageProps<"/[locale]/search">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { q } = searchQuery.parse(await searchParams);
  const t = await getTranslations({ locale, namespace: "search" });
  return { title: q ? t("titleOf", { query: clipped(q) }) : t("title"), robots: { index: false } };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const asked = searchQuery.parse(await searchParams);
  const [found, chosen] = await Promise.all([
    searchClaims(asked),
    asked.speaker ? publicSpeakerName(asked.speaker) : null,
  ]);
  const [claims, reworded, first, labels, t] = await Promise.all([
    claimLines(found.claims),
    rewordedCounts(found.claims),
    firstWordings(found.claims),
    labelsOf(locale, found.facets, chosen),
    getTranslations({ locale, namespace: "search" }),
  ]);
  const facets = facetsOf(asked, found.facets, found.total, labels);
  const filters = setFilters(asked, labels);
  const isAsked = asked.q !== "" || filters.length > 0;
  const isAny = claims.length > 0;
  return (
    <>
      <h1>{t("heading")}</h1>
      <p className="by">{t("lead")}</p>
      <SearchForm locale={locale} asked={asked} />
      <SetFilters locale={locale} asked={asked} filters={filters} />
      <DidYouMean locale={locale} asked={asked} meant={found.didYouMean} />
      {isAsked ? (
        <div className={styles.layout}>
          {(isAny || filters.length > 0) && <Facets locale={locale} asked={asked} facets={facets} />}
          <section className={styles.found}>
            {isAny ? (
              <>
                <FoundHead locale={locale} asked={asked} shown={claims.length} {...found} />
                <FoundClaims
                  locale={locale}
                  findings={found.claims}
                  claims={claims}
                  reworded={reworded}
                  first={first}
                  isStatement={isStatement(asked.q)}
                />
              </>
            ) : (
              <NothingFound locale={locale} asked={asked} />
            )}
            <NextPage locale={locale} asked={asked} next={found.next} />
          </section>
        </div>
      ) : (
        <WhereToBegin locale={locale} asked={asked} />
      )}
    </>
  );
}
