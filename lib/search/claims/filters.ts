import { partialDateInput } from "@/lib/dates";
import { FILTER, saidBetween } from "../filterTerms";
import type { SearchQuery } from "../schema";
import type { FilterName } from "./url";

/** What stands between quotation marks is asked for as it is; the rest by its words. */
const PHRASE = /["“”„「」『』]([^"“”„「」『』]+)["“”„「」『』]/gu;
/** Phrases of one question that are looked for: more make it no clearer. */
const MOST_PHRASES = 8;

export function phrasesOf(query: string): string[] {
  return Array.from(query.matchAll(PHRASE), ([, phrase = ""]) => phrase)
    .filter((phrase) => phrase.trim() !== "")
    .slice(0, MOST_PHRASES);
}

export const withoutQuotes = (query: string): string =>
  query
    .replace(/["“”„「」『』]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

/** Days of a time asked for: from the first of one period to the last of the other. */
export type Days = { from: string; to: string };

const FIRST_DAY = "1000-01-01";
const LAST_DAY = "2200-12-31";
const LAST = { year: "-12-31", month: "-31", day: "" } as const;

export function daysOf({ from, to }: Pick<SearchQuery, "from" | "to">): Days | null {
  if (!from && !to) return null;
  return {
    from: from ? from.date : FIRST_DAY,
    to: to ? partialDateInput(to) + LAST[to.precision] : LAST_DAY,
  };
}

/** Whether something said then, as far as it is known, can have been said in those days. */
export function isSaidIn(days: Days, said: string | null): boolean {
  if (said === null) return false;
  const precision = said.length === 4 ? "year" : said.length === 7 ? "month" : "day";
  const first = precision === "year" ? `${said}-01-01` : precision === "month" ? `${said}-01` : said;
  return first <= days.to && said + LAST[precision] >= days.from;
}

/** The terms that a document must have for each filter: of every filter one at least. */
export function filterGroups(asked: SearchQuery, speakerId: string | null): Map<FilterName, string[]> {
  const groups = new Map<FilterName, string[]>();
  if (asked.speaker !== undefined) groups.set("speaker", [FILTER.speaker(speakerId ?? "nobody")]);
  if (asked.kind) groups.set("kind", [FILTER.kind(asked.kind)]);
  if (asked.rating) groups.set("rating", [FILTER.rating(asked.rating)]);
  if (asked.status) groups.set("status", [FILTER.rating(asked.status)]);
  if (asked.reworded) groups.set("reworded", [FILTER.reworded(asked.reworded)]);
  if (asked.lang) groups.set("lang", [FILTER.lang(asked.lang)]);
  if (asked.publisher) groups.set("publisher", [FILTER.publisher(asked.publisher)]);
  const days = daysOf(asked);
  if (days) groups.set("from", saidBetween(days.from, days.to));
  return groups;
}
