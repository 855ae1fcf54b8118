import { type ClaimFeatures, LIKELY, similarityOf } from "./similarity/similarity";

/** Why something is offered first: the words that it shares with what is there. Empty when it is only offered. */
export type Ranked<T> = T & { shared: string[] };

/** The likely ones first, the likeliest before all; the others in the order that they came in. */
export function rankBySimilarity<T>(
  rows: readonly T[],
  own: readonly ClaimFeatures[],
  readsOf: (row: T) => readonly ClaimFeatures[],
): Ranked<T>[] {
  const found = rows.map((row) => {
    const kin = readsOf(row).flatMap((read) => own.map((one) => similarityOf(read, one)));
    const best = kin.sort((a, b) => b.score - a.score)[0];
    const isLikely = best !== undefined && best.score >= LIKELY;
    return { row: { ...row, shared: isLikely ? best.shared : [] }, likeness: isLikely ? best.score : 0 };
  });
  return found.sort((a, b) => b.likeness - a.likeness).map(({ row }) => row);
}
