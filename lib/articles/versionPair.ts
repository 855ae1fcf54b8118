/** Most marked passages of one version that are told. */
export const MOST_MARKED = 200;

type Numbered = { number: number };

/** Which two of an article's versions, the latest first, are compared: those asked for, else the latest two; null where it has one. */
export function chosenPair<T extends Numbered>(
  versions: readonly T[],
  asked: { from?: number | undefined; to?: number | undefined },
): { from: T; to: T } | null {
  const numbered = (number: number | undefined) => versions.find((one) => one.number === number);
  const to = numbered(asked.to) ?? versions.find(({ number }) => number !== asked.from);
  const from = numbered(asked.from) ?? versions.find(({ number }) => to && number < to.number) ?? versions[1];
  if (!from || !to || from === to) return null;
  return from.number < to.number ? { from, to } : { from: to, to: from };
}

type Passage = { exact: string; anchoring: string; claim: { id: string } };
export type MarkedPair<M> = { was: M | null; is: M | null };

const isFound = ({ anchoring }: Passage) => anchoring !== "orphan";

/** What each claim marks in two versions, those of one claim in the order in which they stand: what changed first. */
export function markedPairs<M extends Passage>(from: readonly M[], to: readonly M[]) {
  const left = new Map<string, M[]>();
  for (const one of to) left.set(one.claim.id, [...(left.get(one.claim.id) ?? []), one]);
  const pairs: MarkedPair<M>[] = from.map((was) => ({ was, is: left.get(was.claim.id)?.shift() ?? null }));
  for (const rest of left.values()) for (const is of rest) pairs.push({ was: null, is });
  const isSame = ({ was, is }: MarkedPair<M>) =>
    was !== null && is !== null && isFound(was) && isFound(is) && was.exact === is.exact;
  return { changed: pairs.filter((pair) => !isSame(pair)), same: pairs.filter(isSame) };
}
