import { listsBy } from "@/lib/language/lists";
import type { Span } from "@/lib/language/span";

/** Far more different values than any promise has; the rest are ignored. */
const MOST_VALUES = 200;

/** Terms that are the same in both, those that differ in their order, and those that only one side has. */
export type Pairs<T> = { same: [T, T][]; differ: [T, T][]; removed: T[]; added: T[] };

/**
 * Pairs the terms of two wordings: first those that mean the same, each with the first that is free, then the others in
 * their order. Each value is compared once with each other value, however often it stands in a wording.
 */
export function pairByValue<T extends Span>(
  from: readonly T[],
  to: readonly T[],
  keyOf: (term: T) => string,
  isSame: (one: T, other: T) => boolean,
): Pairs<T> {
  const [these, those] = [byValue(from, keyOf), byValue(to, keyOf)];
  const partners = new Map<string, T[][]>();
  for (const [value, [one]] of these) {
    const fits = [...those.values()].filter(([other]) => one && other && isSame(one, other));
    partners.set(value, fits);
  }
  const next = new Map<T[], number>();
  const taken = new Set<T>();
  const take = (one: T): T | undefined => {
    let first: { list: T[]; at: number; term: T } | undefined;
    for (const list of partners.get(keyOf(one)) ?? []) {
      const at = next.get(list) ?? 0;
      const term = list[at];
      if (term && (!first || term.start < first.term.start)) first = { list, at, term };
    }
    if (!first) return undefined;
    next.set(first.list, first.at + 1);
    taken.add(first.term);
    return first.term;
  };
  const same: [T, T][] = [];
  const rest: T[] = [];
  for (const one of from) {
    if (!these.has(keyOf(one))) continue;
    const other = take(one);
    if (other) same.push([one, other]);
    else rest.push(one);
  }
  const left = to.filter((other) => those.has(keyOf(other)) && !taken.has(other));
  const both = Math.min(rest.length, left.length);
  return {
    same,
    differ: rest.slice(0, both).map((one, n) => [one, left[n] as T]),
    removed: rest.slice(both),
    added: left.slice(both),
  };
}

const byValue = <T>(terms: readonly T[], keyOf: (term: T) => string): Map<string, T[]> =>
  new Map([...listsBy(terms, keyOf)].slice(0, MOST_VALUES));
