import { partialDateInput } from "@/lib/dates";
import { FILTER, saidBetween } from "../filterTerms";
import type { SearchQuery } from "../schema";
import type { FilterName } from "./url";

/** From the first day of one period to the last day of another, as ISO days. */
export type DayRange = { from: string; to: string };

const FIRST_DAY = "1000-01-01";
const LAST_DAY = "2200-12-31";
const LAST = { year: "-12-31", month: "-31", day: "" } as const;

export function dayRangeOf({ from, to }: Pick<SearchQuery, "from" | "to">): DayRange | null {
  if (!from && !to) return null;
  return {
    from: from ? from.date : FIRST_DAY,
    to: to ? partialDateInput(to) + LAST[to.precision] : LAST_DAY,
  };
}

/** Whether a partial date can lie in the range. */
export function overlapsRange(range: DayRange, said: string | null): boolean {
  if (said === null) return false;
  const precision = said.length === 4 ? "year" : said.length === 7 ? "month" : "day";
  const first = precision === "year" ? `${said}-01-01` : precision === "month" ? `${said}-01` : said;
  return first <= range.to && said + LAST[precision] >= range.from;
}

/** For each filter that is set its terms: a document has one of them at least. */
export function filterTermsOf(query: SearchQuery, speakerId: string | null): Map<FilterName, string[]> {
  const filters = new Map<FilterName, string[]>();
  if (query.speaker !== undefined) filters.set("speaker", [FILTER.speaker(speakerId ?? "nobody")]);
  if (query.kind) filters.set("kind", [FILTER.kind(query.kind)]);
  if (query.rating) filters.set("rating", [FILTER.rating(query.rating)]);
  if (query.status) filters.set("status", [FILTER.rating(query.status)]);
  if (query.reworded) filters.set("reworded", [FILTER.reworded(query.reworded)]);
  if (query.lang) filters.set("lang", [FILTER.lang(query.lang)]);
  if (query.publisher) filters.set("publisher", [FILTER.publisher(query.publisher)]);
  const range = dayRangeOf(query);
  if (range) filters.set("from", saidBetween(range.from, range.to));
  return filters;
}
