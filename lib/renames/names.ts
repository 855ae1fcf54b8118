import { findRenamed } from "@/lib/compare/parse/renames";
import type { NamePair } from "@/lib/compare/renames/types";
import { foldText } from "@/lib/language/fold";
import { readNumbers } from "@/lib/language/readNumbers";

const folded = (name: string) => foldText(name).toLowerCase().replace(/\s+/gu, " ").trim();

/** By what two names are known again, whichever of them is the newer one and however they are written. */
export const namesKey = ({ from, to }: NamePair): string => JSON.stringify([from, to].map(folded).sort());

/** Whether two names are written alike but for what is folded: then there is nothing to ask. */
export const isOneName = ({ from, to }: NamePair): boolean => folded(from) === folded(to);

const FUNCTION =
  /^(?:must|may|might|can|could|shall|should|will|would|not|no|never|and|or|but|the|an?|all|any|some|only|every|each|at least|up to|必须|应当?|可以?|不得|不|将|和|或|及|的|所有|任何|仅|至少|至多)$/iu;

/** Whether words may be a name: not marks alone, a single letter, an amount, a date or a word that only binds others. */
export function isName(words: string): boolean {
  const plain = folded(words);
  if (!/\p{Script=Han}|\p{L}{2}/u.test(plain) || FUNCTION.test(plain)) return false;
  const { amounts, dates } = readNumbers(plain);
  return ![...amounts, ...dates].some(({ start, end }) => end - start >= plain.length - 1);
}

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

/**
 * Those of the pairs that two wordings are read with: each of a thing that they call by two names. A wording that has both
 * names may speak of two things: then nothing is read as one.
 */
export function renamesIn<T extends NamePair>(pairs: readonly T[], texts: readonly string[]): T[] {
  const wordings = texts.map(foldText);
  const namesSaid = (text: string, group: string[]) =>
    new Set(findRenamed(text, [group]).map(({ start, end }) => folded(text.slice(start, end))));
  const said = groupsOf(pairs).filter((group) => {
    const each = wordings.map((text) => namesSaid(text, group));
    return new Set(each.flatMap((names) => [...names])).size > 1 && each.every((names) => names.size < 2);
  });
  const names = new Set(said.flat().map(folded));
  return pairs.filter(({ from }) => names.has(folded(from)));
}
