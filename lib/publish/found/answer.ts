import { partialDateInput, storedDate } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import { searchAddress } from "@/lib/search/claims/address";
import type { Found, FoundClaim } from "@/lib/search/claims/found";
import { lit } from "@/lib/search/claims/lit";
import type { SearchQuery } from "@/lib/search/schema";
import { CodePointIndex } from "@/lib/text";
import type { ClaimLine } from "../select";
import type { FoundClaimAnswer, SearchAnswer } from "./schema";

type Read = { claims: readonly ClaimLine[]; reworded: ReadonlyMap<string, number> };

/** What was found, for programs: claims in their order, without those that are no longer public. */
export function answerOf(asked: SearchQuery, found: Found, { claims, reworded }: Read): SearchAnswer {
  const byId = new Map(found.claims.map((claim) => [claim.id, claim]));
  const results = claims.flatMap((claim) => {
    const one = byId.get(claim.id);
    return one ? [claimAnswer(claim, one, reworded.has(claim.id))] : [];
  });
  const { speaker, ...facets } = found.facets;
  return {
    query: asked.q,
    total: found.total,
    isCut: found.isCut,
    didYouMean: found.didYouMean,
    results,
    facets: {
      speaker: speaker.map(({ value, count, ...names }) => ({ value, count, name: inBoth(names, "name") })),
      ...facets,
    },
    next: found.next && `${siteUrl()}/api/search${searchAddress(asked, { after: found.next })}`,
  };
}

function claimAnswer(claim: ClaimLine, found: FoundClaim, reworded: boolean): FoundClaimAnswer {
  const [verdict] = claim.verdicts;
  const saidOn = storedDate(claim.saidOn, claim.saidPrecision);
  const { score, likelihood, why, terms } = found;
  return {
    slug: claim.slug,
    url: `${siteUrl()}/claims/${claim.slug}`,
    kind: claim.kind,
    statement: inBoth(claim, "statement"),
    quote: claim.quote,
    quoteLang: claim.quoteLang,
    speaker: { slug: claim.speaker.slug, name: inBoth(claim.speaker, "name") },
    saidOn: saidOn && partialDateInput(saidOn),
    rating: verdict?.rating ?? null,
    publishedAt: verdict?.publishedAt?.toISOString() ?? null,
    reworded,
    score,
    likelihood,
    why,
    highlights: {
      statementEn: places(claim.statementEn, terms),
      statementZh: places(claim.statementZh, terms),
      quote: places(claim.quote, terms),
    },
  };
}

/** In code points, as everywhere in the API. */
function places(text: string | null, terms: readonly string[]) {
  if (!text) return [];
  const index = new CodePointIndex(text);
  return lit(text, terms).map(({ start, end }) => ({
    start: index.toCodePoint(start),
    end: index.toCodePoint(end),
  }));
}

function inBoth<K extends string>(row: { [P in `${K}En` | `${K}Zh`]: string | null }, key: K) {
  return { en: row[`${key}En`], zh: row[`${key}Zh`] };
}
