import { kinshipOf, LIKELY, type Read } from "./similarity/similarity";

/** Why something is offered first: the words that it shares with what is there. Empty when it is only offered. */
export type Offered<T> = T & { shared: string[] };

/** The likely ones first, the likeliest before all; the others in the order that they came in. */
export function ranked<T>(
  rows: readonly T[],
  own: readonly Read[],
  readsOf: (row: T) => readonly Read[],
): Offered<T>[] {
  const found = rows.map((row) => {
    const kin = readsOf(row).flatMap((read) => own.map((one) => kinshipOf(read, one)));
    const best = kin.sort((a, b) => b.likeness - a.likeness)[0];
    const isLikely = best !== undefined && best.likeness >= LIKELY;
    return { row: { ...row, shared: isLikely ? best.shared : [] }, likeness: isLikely ? best.likeness : 0 };
  });
  return found.sort((a, b) => b.likeness - a.likeness).map(({ row }) => row);
}
