import { termsIn } from "@/lib/compare/compare";
import type { FoundTerm } from "@/lib/compare/types";
import { dayAfter, type PartialDate } from "@/lib/dates";
import type { FoundDeadline } from "@/lib/foundDeadline";
import { COMPARER_VERSION } from "@/lib/rewordings/comparerRecord";
import { asExact, dayNamed, isFromEvent, isVague } from "@/lib/rewordings/deadlines";
import { offMainThread } from "@/lib/serving";
import { dayThatCounts } from "./days";
import { firstDaysIn } from "./firstDays";

/** Of this reader alone; what the comparer reads is another as soon as its own version is. */
const OWN_VERSION = 2;

/** Raised whenever the same words would get other deadlines. */
export const READER_VERSION = `${COMPARER_VERSION}.${OWN_VERSION}`;

type Wording = { text: string; lang: string; said: PartialDate | null };

/** Words that make a period one that runs out, and not an age or a part of a name: within ten days, 四年内. */
const RUNS_OUT =
  /^(?:over|in|within|during|for|across)\b|\b(?:next|coming|following)\b|^(?:在?未来|今后|接下来|在)|(?:内|里|中)$/iu;
const IS_OVER = /\b(?:last|past)\b|过去/iu;
/** A date that is the name of something, such as the 2026 budget. */
const A_NAME =
  /^\s*(?:budget|election|plan\b|season|edition|report|census)|^年?(?:度|预算|選舉|选举|计划|計劃)/iu;
const LEADS_TO_YEAR = /\b(?:in|during|of|through|throughout|between)\s*$/iu;
const AFTER = /\b(?:after|later than)\b|[后後]$/iu;

/**
 * The days that the exact words of a promise name, each with the words: by when it is to be done, or from when it is to hold.
 * `on` is null where the words speak of a day that they do not name. What lay behind when it was said is no deadline.
 */
export function readDeadlines({ text, lang, said }: Wording): FoundDeadline[] {
  offMainThread("read_deadlines");
  const terms = termsIn({ text, lang, saidOn: said }).filter(({ term }) => term === "deadline");
  const found = [
    ...terms.flatMap((term, nth) => readTerm(text, term, terms[nth + 1], said)),
    ...firstDaysIn(text),
  ].filter((one) => !isBehind(one, said));
  // Words that stand twice are told once, and a date from which a period runs is told with the period.
  return found.filter(
    ({ words }, nth) =>
      !found.slice(0, nth).some((before) => before.words === words || before.words.endsWith(` ${words}`)),
  );
}

function isBehind(one: FoundDeadline, said: PartialDate | null): boolean {
  const day = dayThatCounts(one);
  return day !== null && said !== null && day < said.date;
}

function readTerm(
  text: string,
  term: FoundTerm,
  next: FoundTerm | undefined,
  said: PartialDate | null,
): FoundDeadline[] {
  const words = term.text.trim();
  if (term.value.startsWith("from ")) return readStart(words, term.value.slice("from ".length));
  const isPeriod = /^\d+ /u.test(term.value);
  if (isPeriod && (!RUNS_OUT.test(words) || IS_OVER.test(words))) return [];
  if (isPeriod && isFromEvent(text, term)) return [fromEvent(text, term, next)];
  if (term.value.includes("/") && !isMeant(text, term, said)) return [];
  const day = dayNamed(text, term, said);
  if (day) return [{ kind: "due", words, ...day }];
  const isUndated = isPeriod || isVague(words);
  return isUndated ? [{ kind: "due", words, on: null, isAbout: false }] : [];
}

/** Whether a date that nothing binds is one by which something is to be done. */
function isMeant(
  text: string,
  { start, end, text: words, value }: FoundTerm,
  said: PartialDate | null,
): boolean {
  // Without the day it was said, it may as well tell of the past.
  if (!said || (value.split("/")[1] ?? "") <= said.date || A_NAME.test(text.slice(end, end + 12)))
    return false;
  return !/^\d{4}$/u.test(words.trim()) || LEADS_TO_YEAR.test(text.slice(Math.max(0, start - 12), start));
}

/** From 2027, from 1 January 2027, after 2030; two years are a span that ends with the second. */
function readStart(words: string, last: string): FoundDeadline[] {
  if (last.startsWith("0004-")) return [];
  const years = words.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [];
  const on = asExact(last, words);
  if (new Set(years).size > 1) return [{ kind: "due", words, on, isAbout: false }];
  const next = AFTER.test(words) ? dayAfter(last, 1) : undefined;
  return [{ kind: "starts", words, on: next ? { date: next, precision: "day" } : on, isAbout: false }];
}

/** Within 100 days of 20 January 2029 names its day; of taking office does not. */
function fromEvent(text: string, term: FoundTerm, next: FoundTerm | undefined): FoundDeadline {
  const between = next ? text.slice(term.end, next.start) : "";
  const isOfDate = next !== undefined && /^\s*(?:of|after|from|following|since)?\s*$/iu.test(between);
  const [from] = /\d{4}-\d{2}-\d{2}$/u.exec(isOfDate ? next.value : "") ?? [];
  const [, count = "", unit] = /^(\d+) (day|month)/u.exec(term.value) ?? [];
  const date = from && count ? dayAfter(from, Number(count), unit === "month" ? "month" : "day") : undefined;
  const end = date ? (next?.end ?? term.end) : endOfPhrase(text, term.end);
  return {
    kind: "due",
    words: text.slice(term.start, end).trim(),
    on: date ? { date, precision: "day" } : null,
    isAbout: false,
  };
}

/** More than the words of what a period runs from, in UTF-16 units. */
const LONGEST_PHRASE = 40;

/** Up to the next sign or a few words on: of taking office. */
function endOfPhrase(text: string, from: number): number {
  const [phrase = ""] =
    /^\s*(?:of|after|from|following|since|once)\s+[\p{L}\p{N}'’-]+(?:\s+[\p{L}\p{N}'’-]+)?/iu.exec(
      text.slice(from, from + LONGEST_PHRASE),
    ) ?? [];
  return from + phrase.length;
}
