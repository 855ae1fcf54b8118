import { parseHTML } from "linkedom";
import marksEn from "@/lib/messages/en/marks.json" with { type: "json" };
import recordEn from "@/lib/messages/en/record.json" with { type: "json" };
import marksZh from "@/lib/messages/zh/marks.json" with { type: "json" };
import recordZh from "@/lib/messages/zh/record.json" with { type: "json" };

/**
 * What a public page shows of the record: its texts, and by their codes the ratings, terms and the like, whose words
 * may be chosen anew, and the dates. All other words on a page are the interface's.
 */

/** Shorter texts count only where signs set them apart: they might be part of a sentence of the interface. */
const LEAST_WITHIN = 8;
const LEAST_WITHIN_HAN = 4;
const HAN = /\p{Script=Han}/gu;
/** What stands between the signs that set parts of a line apart. */
const PART = /[^·:：,，、]+/gu;

/** What is not read: unseen words, controls, and the day on which a figure's days were counted. */
const LEFT_OUT =
  "script, style, svg, form, button, nav, [hidden], [aria-hidden=true], .visually-hidden, figure:has(table) figcaption";
/** Words of a quote stand for the quote alone, however they are marked. */
const WHOLE = "q, blockquote";

/** A text as it is compared: what only says where a line may break does not count. */
export const folded = (text: string) => text.replaceAll("\u2060", "").replace(/\s+/gu, " ").trim();

type Named = Record<string, string>;
const namesIn = [
  { record: recordEn, marks: marksEn },
  { record: recordZh, marks: marksZh },
].map(({ record, marks }) => ({
  rating: [marks.rating],
  kind: [record.kind, record.kindHeading],
  term: [record.term],
  effect: [record.effect],
  disclosure: [record.disclosure],
  stance: [record.stance],
  source: [record.sourceKind],
  given: [record.givenBy],
}));

/** The code of each word for a rating, a term and so on, in all languages: "Stalled" is `rating:stalled`. */
const CODES = new Map<string, string>(
  namesIn.flatMap((groups) =>
    Object.entries(groups).flatMap(([group, lists]) =>
      lists.flatMap((list: Named) =>
        Object.entries(list).map(([code, word]) => [word, `${group}:${code}`] as const),
      ),
    ),
  ),
);

const MONTHS = new Map(
  (["long", "short"] as const).flatMap((month) =>
    Array.from({ length: 12 }, (_, n) => {
      const name = new Intl.DateTimeFormat("en-GB", { month, timeZone: "UTC" }).format(Date.UTC(2000, n));
      return [name, n + 1] as const;
    }),
  ),
);
const DATE = new RegExp(
  `(?:(?<day>\\d{1,2}) )?\\b(?<month>${[...MONTHS.keys()].join("|")}) (?<year>\\d{4})|(?<zhYear>\\d{4})年(?<zhMonth>\\d{1,2})月(?:(?<zhDay>\\d{1,2})日)?`,
  "gu",
);

type Place = { start: number; end: number; shown: string };

function datesIn(text: string): Place[] {
  return [...text.matchAll(DATE)].map((match) => {
    const { day, month = "", year, zhYear, zhMonth, zhDay } = match.groups ?? {};
    const numbers = [year ?? zhYear, MONTHS.get(month) ?? zhMonth, day ?? zhDay].filter(Boolean);
    const shown = `date:${numbers.map((n) => String(n).padStart(2, "0")).join("-")}`;
    return { start: match.index, end: match.index + match[0].length, shown };
  });
}

/** Marks within a quote take the form that stands between ours: which one it is does not count. */
const unmarked = (text: string) => text.replace(/[“”‘’「」『』]/gu, '"');

function textsIn(text: string, long: readonly string[]): Place[] {
  const loose = unmarked(text);
  return long.flatMap((shown) => {
    const exact = text.indexOf(shown);
    const start = exact < 0 ? loose.indexOf(unmarked(shown)) : exact;
    return start < 0 ? [] : [{ start, end: start + shown.length, shown }];
  });
}

function partsIn(text: string, name: (part: string) => string | undefined): Place[] {
  return [...text.matchAll(PART)].flatMap(({ 0: part, index }) => {
    const shown = name(part.trim());
    return shown === undefined ? [] : [{ start: index, end: index + part.length, shown }];
  });
}

/** In their order; of those that overlap, the longest. */
function apart(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => place.end <= start || end <= place.start)) kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const isLong = (text: string) =>
  text.length >= LEAST_WITHIN || (text.match(HAN)?.length ?? 0) >= LEAST_WITHIN_HAN;

type Read = { shown: string[]; words: string };

/** Reads pages for the texts of a record, which are given with their white space folded. */
export function readerOf(texts: Iterable<string>): (html: string) => Read {
  const known = new Set(texts);
  const long = [...known].filter(isLong);
  const loose = new Map([...known].map((text) => [unmarked(text), text]));
  const one = (text: string) => (known.has(text) ? text : (CODES.get(text) ?? loose.get(unmarked(text))));
  // Most lines stand on many pages.
  const lines = new Map<string, string[]>();
  const inLine = (line: string) => {
    const before = lines.get(line);
    if (before) return before;
    const places = [...textsIn(line, long), ...datesIn(line), ...partsIn(line, one)];
    const shown = apart(places).map((place) => place.shown);
    lines.set(line, shown);
    return shown;
  };
  const read = (node: Node): Read => {
    const inner = [...node.childNodes].map(read);
    const words = inner.length > 0 ? inner.map((part) => part.words).join("") : (node.textContent ?? "");
    const line = folded(words);
    const whole = one(line);
    if (whole !== undefined) return { words, shown: [whole] };
    if (node.nodeType !== node.ELEMENT_NODE) return { words, shown: inLine(line) };
    const isQuote = (node as Element).matches(WHOLE) && !(node as Element).querySelector(WHOLE);
    return { words, shown: isQuote ? [] : inner.flatMap((part) => part.shown) };
  };
  return (html) => {
    const main = mainOf(html);
    const { shown, words } = main ? read(main) : { shown: [], words: "" };
    return { shown, words: folded(words) };
  };
}

/** The page's own part, without what is no visible word of it but signs; text that markup had cut is one again. */
function mainOf(html: string): Element | null {
  const { document } = parseHTML(html.replace(/<!--.*?-->/gs, ""));
  const main = document.querySelector("main");
  if (!main) return null;
  for (const sign of main.querySelectorAll("[data-effect]")) {
    const effect = sign.getAttribute("data-effect") ?? "";
    const word = document.createElement("span");
    word.textContent = (recordEn.effect as Named)[effect] ?? "";
    sign.replaceWith(word);
  }
  for (const element of main.querySelectorAll(LEFT_OUT)) element.remove();
  // Links that lead from words to a note or a row bear its number.
  for (const link of main.querySelectorAll("a")) if (/^\d+$/.test(link.textContent ?? "")) link.remove();
  main.normalize();
  return main;
}

/**
 * The first of some texts that stands before one behind which it stood: each has the place where it stands first, and
 * those that are not there now have none. Null where the order is held.
 */
export function firstOutOfOrder(then: readonly string[], now: readonly string[]): string | null {
  let last = -1;
  for (const text of new Set(then)) {
    const place = now.indexOf(text);
    if (place >= 0 && place < last) return text;
    last = Math.max(last, place);
  }
  return null;
}

/** The first text that stands there less often than it did; null where there is none. */
export function firstFewer(then: readonly string[], now: readonly string[]): string | null {
  const count = (texts: readonly string[], text: string) => texts.filter((one) => one === text).length;
  return [...new Set(then)].find((text) => count(now, text) < count(then, text)) ?? null;
}
