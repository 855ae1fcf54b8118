import { partialDateInput, storedDate } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import { CodePointIndex } from "@/lib/language/text";
import { findHighlights } from "@/lib/search/claims/highlight";
import type { SearchHit, SearchResults } from "@/lib/search/claims/results";
import { searchAddress } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import type { FirstWording } from "../rows.queries";
import type { ClaimLine } from "../select";
import type { FoundClaimAnswer, SearchAnswer } from "./schema";

type Read = {
  claims: readonly ClaimLine[];
  reworded: ReadonlyMap<string, number>;
  first: ReadonlyMap<string, FirstWording>;
};

/** Search results for programs, without claims that are no longer public. */
export async function answerOf(
  query: SearchQuery,
  page: SearchResults,
  { claims, reworded, first }: Read,
): Promise<SearchAnswer> {
  const hits = new Map(page.claims.map((hit) => [hit.id, hit]));
  const results = claims.flatMap((claim) => {
    const hit = hits.get(claim.id);
    return hit
      ? [
          claimAnswer(claim, hit, {
            reworded: reworded.has(claim.id),
            firstWording: firstAnswer(first.get(claim.id)),
          }),
        ]
      : [];
  });
  const { speaker, ...facets } = page.facets;
  return {
    query: query.q,
    total: page.total,
    isCut: page.isCut,
    didYouMean: page.didYouMean,
    results: await Promise.all(results),
    facets: {
      speaker: speaker.map(({ value, count, ...names }) => ({ value, count, name: inBoth(names, "name") })),
      ...facets,
    },
    next: page.next && `${siteUrl()}/api/search${searchAddress(query, { after: page.next })}`,
  };
}

type Lineage = Pick<FoundClaimAnswer, "reworded" | "firstWording">;

async function claimAnswer(claim: ClaimLine, hit: SearchHit, lineage: Lineage): Promise<FoundClaimAnswer> {
  const [verdict] = claim.verdicts;
  const { score, likelihood, why, terms } = hit;
  return {
    slug: claim.slug,
    url: addressOf(claim),
    kind: claim.kind,
    statement: inBoth(claim, "statement"),
    quote: claim.quote,
    quoteLang: claim.quoteLang,
    quoteTranslation: claim.quoteTranslation,
    speaker: { slug: claim.speaker.slug, name: inBoth(claim.speaker, "name") },
    saidOn: writtenDate(claim),
    rating: verdict?.rating ?? null,
    publishedAt: verdict?.publishedAt?.toISOString() ?? null,
    ...lineage,
    score,
    likelihood,
    why,
    highlights: {
      statementEn: await codePointSpans(claim.statementEn, terms),
      statementZh: await codePointSpans(claim.statementZh, terms),
      quote: await codePointSpans(claim.quote, terms),
    },
  };
}

function firstAnswer(first: FirstWording | undefined): FoundClaimAnswer["firstWording"] {
  if (!first) return null;
  const { slug, quote, quoteLang } = first;
  return { slug, url: addressOf(first), quote, quoteLang, saidOn: writtenDate(first) };
}

const addressOf = ({ slug }: Pick<ClaimLine, "slug">) => `${siteUrl()}/claims/${slug}`;

function writtenDate({ saidOn, saidPrecision }: Pick<ClaimLine, "saidOn" | "saidPrecision">): string | null {
  const said = storedDate(saidOn, saidPrecision);
  return said && partialDateInput(said);
}

/** Highlights in code points, as everywhere in the API. */
async function codePointSpans(text: string | null, terms: readonly string[]) {
  if (!text) return [];
  const index = new CodePointIndex(text);
  return (await findHighlights(text, terms)).map(({ start, end }) => ({
    start: index.toCodePoint(start),
    end: index.toCodePoint(end),
  }));
}

function inBoth<K extends string>(row: { [P in `${K}En` | `${K}Zh`]: string | null }, key: K) {
  return { en: row[`${key}En`], zh: row[`${key}Zh`] };
}
