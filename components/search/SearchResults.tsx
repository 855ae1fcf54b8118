import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { SearchHit } from "@/lib/search/claims/results";
import { LIKELY } from "@/lib/search/rank/model";
import type { FirstWording } from "@/lib/site/rows.queries";
import type { ClaimLine } from "@/lib/site/select";
import { SearchResult } from "./SearchResult";

type Props = {
  locale: Locale;
  hits: readonly SearchHit[];
  /** The rows of the hits in their order, without claims that are no longer public. */
  claims: readonly ClaimLine[];
  reworded: ReadonlyMap<string, number>;
  first: ReadonlyMap<string, FirstWording>;
  /** Whether the query is a statement, so that a claim can say the same. */
  isStatement: boolean;
};

export async function SearchResults({ locale, hits, claims, isStatement, ...of }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const isLikely = ({ id }: ClaimLine) => isStatement && (byId.get(id)?.likelihood ?? 0) >= LIKELY;
  return (
    <>
      <ul className="rows">
        {claims.map((claim) => {
          const hit = byId.get(claim.id);
          return (
            hit && (
              <SearchResult
                key={claim.id}
                locale={locale}
                claim={claim}
                hit={hit}
                reworded={of.reworded.get(claim.id) ?? 0}
                first={of.first.get(claim.id)}
                isLikely={isLikely(claim)}
              />
            )
          );
        })}
      </ul>
      {claims.some(isLikely) && <p className="more small soft">{t("likelyNote")}</p>}
    </>
  );
}
