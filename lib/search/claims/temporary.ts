import { cursor } from "@/lib/paging";
import { searchClaims as oldSearch } from "../queries";
import type { SearchQuery } from "../schema";
import { termsOf } from "../terms";
import { type Found, type FoundClaim, NO_FACETS } from "./found";
import type { Stretch } from "./passage";

/** The search of before in the shape of the one to come. */
export async function searchClaims(asked: SearchQuery): Promise<Found> {
  const terms = termsOf(asked.q);
  const { rows, next } = await oldSearch(asked.q, cursor.parse(asked.after));
  const claims = rows.map(
    ({ id }): FoundClaim => ({
      id,
      score: 1,
      likelihood: 0,
      why: { words: terms, numbers: [], names: [], date: false },
      terms,
    }),
  );
  const total = claims.length + (next ? 1 : 0);
  return { claims, next, total, isCut: next !== null, facets: NO_FACETS, didYouMean: null };
}

export function lit(text: string, terms: readonly string[]): Stretch[] {
  const folded = text.toLowerCase();
  return terms.flatMap((term) => {
    const start = folded.indexOf(term);
    return start < 0 ? [] : [{ start, end: start + term.length }];
  });
}
