import { idfOf } from "../index/reading";
import { type AskedTerm, isChinese, partsOf, type Question } from "../query";
import type { CrossedList } from "./lists";

/**
 * What a claim that has every word of the question in the other language counts, of one that has every word itself:
 * a translation may be of another sense. Chosen on the project's own queries (`npm run evaluate -- crossing`).
 */
const CROSSED = 0.9;

/** Whether a term stands in a text of the other language too: numbers, days, speakers, names and foreign words. */
function isShared({ kind, term, isCapital }: AskedTerm, inChinese: boolean): boolean {
  if (kind === "number" || kind === "time" || kind === "name") return true;
  return kind === "word" && (inChinese || isCapital || /^\d/u.test(term));
}

/**
 * What each term counts when the question is asked in the other language, scaled so that a claim that has the same
 * share of it gets as much as in its own, less what translations may miss. Empty when no claim has a translation.
 */
export function crossedLists(
  question: Question,
  documentsOf: (term: string) => number,
  all: number,
): Map<string, CrossedList> {
  const { terms } = question;
  const crossed = terms.filter((term) => term.isCrossed);
  if (!crossed.some(({ term }) => documentsOf(term) > 0)) return new Map();
  const own = terms.filter(({ of }) => of === undefined);
  const inChinese = isChinese(question);
  const shared = own.filter((term) => isShared(term, inChinese));
  const groups = new Map([...new Set(crossed.map(({ of = "" }) => of))].map((of, nth) => [of, nth]));
  const mass = ({ term, weight }: AskedTerm) => idfOf(Math.min(documentsOf(term), all), all) * weight;
  const sum = (some: readonly AskedTerm[]) => some.reduce((total, term) => total + mass(term), 0);
  const whole = [...bestOf(crossed, mass).values()].reduce((total, one) => total + one, sum(shared));
  const scale = whole > 0 ? (covered(own, shared, [...groups.keys()]) * sum(own)) / whole : 0;
  const list = (term: AskedTerm, group: number | null): [string, CrossedList] => {
    const share = mass(term) * scale;
    return [term.term, { gain: CROSSED * share, mass: share, group }];
  };
  return new Map([
    ...shared.map((term) => list(term, null)),
    ...crossed.map((term) => list(term, groups.get(term.of ?? "") ?? null)),
  ]);
}

/** For each word the mass of the translation that has most. */
function bestOf(crossed: readonly AskedTerm[], mass: (term: AskedTerm) => number): Map<string, number> {
  const best = new Map<string, number>();
  for (const term of crossed) best.set(term.of ?? "", Math.max(best.get(term.of ?? "") ?? 0, mass(term)));
  return best;
}

/** How much of the question has a translation or needs none, 0 to 1. */
function covered(own: readonly AskedTerm[], shared: readonly AskedTerm[], groups: readonly string[]): number {
  const translated = new Set(groups.flatMap(partsOf));
  const words = own.filter(
    (term) => term.kind === "character" || (term.kind === "word" && !shared.includes(term)),
  );
  const known = words.filter(({ term }) => translated.has(term));
  const all = words.length + shared.length;
  return all > 0 ? (known.length + shared.length) / all : 0;
}
