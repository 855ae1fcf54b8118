import { type ClaimFeatures, LIKELY, similarityOf } from "./similarity/similarity";

/** A candidate with the words that make it a likely one; none for the others. */
export type Ranked<T> = T & { shared: string[] };

/** Sorts likely candidates first, by their score; the others keep their order. */
export function rankBySimilarity<T>(
  rows: readonly T[],
  own: readonly ClaimFeatures[],
  featuresOfRow: (row: T) => readonly ClaimFeatures[],
): Ranked<T>[] {
  const found = rows.map((row) => {
    const scored = featuresOfRow(row).flatMap((features) => own.map((one) => similarityOf(features, one)));
    const best = scored.sort((a, b) => b.score - a.score)[0];
    const isLikely = best !== undefined && best.score >= LIKELY;
    return { row: { ...row, shared: isLikely ? best.shared : [] }, score: isLikely ? best.score : 0 };
  });
  return found.sort((a, b) => b.score - a.score).map(({ row }) => row);
}
