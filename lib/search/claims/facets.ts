import { PROMISE_RATINGS } from "@/lib/verdicts/ratings";
import type { FilterColumns } from "../index/row";
import type { Counted, Facets } from "./results";

/** A claim that was found, as filters see it. */
export type FilteredRow = FilterColumns & { number: number; key: string; hasPhrases: boolean };

/** Choices that a filter offers: more would be no list to choose from. */
const MOST_CHOICES = 100;

/** How often each value stands, the most frequent first. */
function counted(values: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_CHOICES);
}

const promiseRatings: ReadonlySet<string> = new Set(PROMISE_RATINGS);
const all = (value: string | null) => (value === null ? [] : [value]);

type Read = (row: FilteredRow) => readonly string[];
/** What each filter looks at. Speakers by their ids. */
const VALUES: Record<keyof Facets, Read> = {
  speaker: ({ speakerId }) => all(speakerId),
  kind: ({ kind }) => all(kind),
  rating: ({ rating }) => all(rating).filter((one) => !promiseRatings.has(one)),
  status: ({ rating }) => all(rating).filter((one) => promiseRatings.has(one)),
  lang: ({ lang }) => all(lang),
  reworded: ({ reworded }) => [reworded ? "yes" : "no"],
  publisher: ({ publishers }) => publishers,
};

export const FACETS = Object.keys(VALUES) as (keyof Facets)[];

export function countsOf(facet: keyof Facets, rows: readonly FilteredRow[]): Counted[] {
  return counted(rows.flatMap(VALUES[facet]));
}
