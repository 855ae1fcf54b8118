import { findRenamed } from "@/lib/compare/parse/renames";
import type { NamePair } from "@/lib/compare/renames/types";
import { foldText } from "@/lib/language/fold";

const folded = (name: string) => foldText(name).toLowerCase().replace(/\s+/gu, " ").trim();

/** By what two names are known again, whichever of them is the newer one and however they are written. */
export const namesKey = ({ from, to }: NamePair): string => JSON.stringify([from, to].map(folded).sort());

/** Whether two names are written alike but for what is folded: then there is nothing to ask. */
export const isOneName = ({ from, to }: NamePair): boolean => folded(from) === folded(to);

/** The pairs as groups of all names of one thing: A is B, and B is C. In an order that does not depend on theirs. */
export function groupsOf(pairs: readonly NamePair[]): string[][] {
  let groups: string[][] = [];
  for (const { from, to } of pairs.toSorted((a, b) => (namesKey(a) < namesKey(b) ? -1 : 1))) {
    const names = [from, to].map(folded);
    const joined = groups.filter((group) => group.some((name) => names.includes(folded(name))));
    const all = [...joined.flat(), from, to];
    const one = all.filter((name, n) => all.findIndex((other) => folded(other) === folded(name)) === n);
    groups = [...groups.filter((group) => !joined.includes(group)), one];
  }
  return groups;
}

/** Those of the pairs that two wordings are read with: each of a thing that they call by two names. */
export function renamesIn<T extends NamePair>(pairs: readonly T[], texts: readonly string[]): T[] {
  const wordings = texts.map(foldText);
  const isSaid = (name: string) => wordings.some((text) => findRenamed(text, [[name]]).length > 0);
  const said = groupsOf(pairs).filter((group) => group.filter(isSaid).length > 1);
  const names = new Set(said.flat().map(folded));
  return pairs.filter(({ from }) => names.has(folded(from)));
}
