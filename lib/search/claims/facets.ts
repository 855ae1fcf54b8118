import { PROMISE_RATINGS } from "@/lib/verdicts/ratings";
import type { FilterColumns } from "../index/row";
import type { Counted, Facets } from "./results";

/** A found claim with the columns that filters use. */
export type FilteredRow = FilterColumns & { number: number };

/** More values would be no list to choose from. */
const MAX_VALUES = 100;

/** The values with their counts, the most frequent first. */
function countValues(values: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MAX_VALUES);
}

const promiseRatings: ReadonlySet<string> = new Set(PROMISE_RATINGS);
const present = (value: string | null) => (value === null ? [] : [value]);

type ValuesOf = (row: FilteredRow) => readonly string[];
/** The values of each facet; of speakers their ids. */
const VALUES: Record<keyof Facets, ValuesOf> = {
  speaker: ({ speakerId }) => present(speakerId),
  kind: ({ kind }) => present(kind),
  rating: ({ rating }) => present(rating).filter((one) => !promiseRatings.has(one)),
  status: ({ rating }) => present(rating).filter((one) => promiseRatings.has(one)),
  lang: ({ lang }) => present(lang),
  reworded: ({ reworded }) => [reworded ? "yes" : "no"],
  publisher: ({ publishers }) => publishers,
};

export const FACETS = Object.keys(VALUES) as (keyof Facets)[];

export function facetCounts(facet: keyof Facets, rows: readonly FilteredRow[]): Counted[] {
  return countValues(rows.flatMap(VALUES[facet]));
}
