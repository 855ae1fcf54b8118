import { type PartialDate, partialDateInput } from "@/lib/dates";
import { type SearchQuery, searchQuery } from "../schema";

/** The parameters in their order. */
const PARAMETERS = Object.keys(searchQuery.shape) as (keyof SearchQuery)[];

const written = (value: string | PartialDate) =>
  typeof value === "string" ? value : partialDateInput(value);

/**
 * The parameters of a query with some of it changed, as `searchQuery` parses them: `?q=compute&kind=promise`, or
 * nothing. Unless `after` is given, the first page.
 */
export function searchAddress(query: SearchQuery, change: Partial<SearchQuery> = {}): string {
  const changed = { ...query, after: undefined, ...change };
  const address = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = changed[name];
    const isSet = value !== undefined && value !== "" && !(name === "sort" && value === "relevance");
    if (isSet) address.set(name, written(value));
  }
  return address.size > 0 ? `?${address}` : "";
}

/** The parameters that filter; the others are the words and the order. */
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
export function filtersIn(query: SearchQuery): FilterName[] {
  return FILTERS.filter((name) => query[name] !== undefined);
}

/** A change that removes every filter and keeps the words and the order. */
export const NO_FILTERS: Partial<SearchQuery> = Object.fromEntries(FILTERS.map((name) => [name, undefined]));
