import { offMainThread } from "@/lib/serving";
import { inThread } from "@/lib/threadPool";
import { claimFeatures, LIKELY, similarityOf } from "./similarity/similarity";
import type { ClaimWords } from "./similarPromises";

/** A candidate with the words that make it a likely one; none for the others. */
export type Ranked<T> = T & { shared: string[] };

type Candidates = {
  own: readonly ClaimWords[];
  /** The words of each candidate. */
  rows: readonly (readonly ClaimWords[])[];
  names: readonly string[];
};

/** The candidates by their places, the likely ones first, by their score; the others keep their order. */
export function rankCandidates({ own, rows, names }: Candidates): { nth: number; shared: string[] }[] {
  offMainThread("rankCandidates");
  const known = own.map((claim) => claimFeatures(claim, names));
  const found = rows.map((row, nth) => {
    const features = row.map((claim) => claimFeatures(claim, names));
    const scored = features.flatMap((one) => known.map((other) => similarityOf(one, other)));
    const best = scored.sort((a, b) => b.score - a.score)[0];
    const isLikely = best !== undefined && best.score >= LIKELY;
    return { nth, shared: isLikely ? best.shared : [], score: isLikely ? best.score : 0 };
  });
  return found.sort((a, b) => b.score - a.score).map(({ nth, shared }) => ({ nth, shared }));
}

/** The same in a thread, for rows of a page; in their own order where it takes too long. */
export async function rankedForPage<T>(
  rows: readonly T[],
  { own, names }: Pick<Candidates, "own" | "names">,
  wordsOf: (row: T) => readonly ClaimWords[],
): Promise<Ranked<T>[]> {
  const input = {
    own: own.map(wordsOnly),
    rows: rows.map((row) => wordsOf(row).map(wordsOnly)),
    names: [...names],
  };
  const answer = await inThread("rank_candidates", input, "page");
  if (!answer.ok) return rows.map((row) => ({ ...row, shared: [] }));
  return answer.value.flatMap(({ nth, shared }) => {
    const row = rows[nth];
    return row ? [{ ...row, shared }] : [];
  });
}

export const wordsOnly = ({ quote, statementEn, statementZh }: ClaimWords): ClaimWords => ({
  quote,
  statementEn,
  statementZh,
});
