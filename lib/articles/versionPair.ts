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

/**
 * What each claim marks in two versions, in the order of the later text, those of one claim as they stand there: what
 * changed, and what is the same. What is gone stands behind what it stood behind.
 */
export function markedPairs<M extends Passage>(from: readonly M[], to: readonly M[]) {
  const left = new Map<string, M[]>();
  for (const one of to) left.set(one.claim.id, [...(left.get(one.claim.id) ?? []), one]);
  let before = -1;
  const stood = from.map((was) => {
    const is = left.get(was.claim.id)?.shift() ?? null;
    const isThere = is !== null && isFound(is);
    if (isThere) before = to.indexOf(is);
    return { at: isThere ? before : before + 0.5, pair: { was, is } };
  });
  const added = [...left.values()].flat().map((is) => ({ at: to.indexOf(is), pair: { was: null, is } }));
  const pairs: MarkedPair<M>[] = [...stood, ...added].sort((a, b) => a.at - b.at).map(({ pair }) => pair);
  const isSame = ({ was, is }: MarkedPair<M>) =>
    was !== null && is !== null && isFound(was) && isFound(is) && was.exact === is.exact;
  return { changed: pairs.filter((pair) => !isSame(pair)), same: pairs.filter(isSame) };
}
