import { partialDateInput, storedDate } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import { CodePointIndex } from "@/lib/language/text";
import { lit } from "@/lib/search/claims/highlight";
import type { Found, FoundClaim } from "@/lib/search/claims/results";
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

/** What was found, for programs: claims in their order, without those that are no longer public. */
export function answerOf(asked: SearchQuery, found: Found, { claims, reworded, first }: Read): SearchAnswer {
  const byId = new Map(found.claims.map((claim) => [claim.id, claim]));
  const results = claims.flatMap((claim) => {
    const one = byId.get(claim.id);
    return one
      ? [
          claimAnswer(claim, one, {
            reworded: reworded.has(claim.id),
            firstWording: firstAnswer(first.get(claim.id)),
          }),
        ]
      : [];
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

type Lineage = Pick<FoundClaimAnswer, "reworded" | "firstWording">;

function claimAnswer(claim: ClaimLine, found: FoundClaim, lineage: Lineage): FoundClaimAnswer {
  const [verdict] = claim.verdicts;
  const { score, likelihood, why, terms } = found;
  return {
    slug: claim.slug,
    url: addressOf(claim),
    kind: claim.kind,
    statement: inBoth(claim, "statement"),
    quote: claim.quote,
    quoteLang: claim.quoteLang,
    speaker: { slug: claim.speaker.slug, name: inBoth(claim.speaker, "name") },
    saidOn: writtenDate(claim),
    rating: verdict?.rating ?? null,
    publishedAt: verdict?.publishedAt?.toISOString() ?? null,
    ...lineage,
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
