import { type PartialDate, partialDateInput } from "@/lib/dates";
import { type SearchQuery, searchQuery } from "../schema";

/** Names in an address, in the order in which they stand there. */
const NAMES = Object.keys(searchQuery.shape) as (keyof SearchQuery)[];

const written = (value: string | PartialDate) =>
  typeof value === "string" ? value : partialDateInput(value);

/**
 * What was asked, as `searchQuery` reads it again, with some of it changed: `?q=compute&kind=promise`, or nothing.
 * Another question begins at its first page.
 */
export function searchAddress(asked: SearchQuery, change: Partial<SearchQuery> = {}): string {
  const changed = { ...asked, after: undefined, ...change };
  const address = new URLSearchParams();
  for (const name of NAMES) {
    const value = changed[name];
    const isSaid = value !== undefined && value !== "" && !(name === "sort" && value === "relevance");
    if (isSaid) address.set(name, written(value));
  }
  return address.size > 0 ? `?${address}` : "";
}

/** What narrows a search; the rest says what is looked for and in which order. */
const FILTERS = [
  "speaker",
  "kind",
  "rating",
  "status",
  "reworded",
  "lang",
  "publisher",
  "from",
  "to",
] as const satisfies readonly (keyof SearchQuery)[];
export type FilterName = (typeof FILTERS)[number];

/** The filters that are set. */
export function filtersIn(asked: SearchQuery): FilterName[] {
  return FILTERS.filter((name) => asked[name] !== undefined);
}

/** Takes every filter away, and keeps the words and the order. */
export const NO_FILTERS: Partial<SearchQuery> = Object.fromEntries(FILTERS.map((name) => [name, undefined]));
