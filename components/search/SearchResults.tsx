import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { TermsOf } from "@/lib/rewordings/shortTerms";
import { likelySame } from "@/lib/search/claims/likelySame";
import type { SearchHit } from "@/lib/search/claims/results";
import type { FirstWording } from "@/lib/site/rows.queries";
import type { ClaimLine } from "@/lib/site/select";
import { SearchResult } from "./SearchResult";

type Props = {
  locale: Locale;
  hits: readonly SearchHit[];
  /** The rows of the hits in their order, without claims that are no longer public. */
  claims: readonly ClaimLine[];
  reworded: ReadonlyMap<string, readonly TermsOf[]>;
  first: ReadonlyMap<string, FirstWording>;
  /** What was searched for: a claim can say the same. */
  asked: string;
};

export async function SearchResults({ locale, hits, claims, asked, ...of }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const likely = likelySame(
    { texts: [asked] },
    claims.flatMap(({ id, kind, statementEn, statementZh, quote }) => {
      const hit = byId.get(id);
      return hit ? [{ ...hit, kind, texts: [statementEn, statementZh, quote] }] : [];
    }),
  );
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
                reworded={of.reworded.get(claim.id) ?? []}
                first={of.first.get(claim.id)}
                isLikely={likely.has(claim.id)}
              />
            )
          );
        })}
      </ul>
      {likely.size > 0 && <p className="more small soft">{t("likelyNote")}</p>}
    </>
  );
}
