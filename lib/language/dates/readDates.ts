import { dayAfter, type PartialDate } from "@/lib/dates";
import { findDates } from "../dateGrammar";
import { foldText } from "../fold";
import { hanNumber } from "../hanNumerals";
import { SpanSet } from "../masks";
import { MONTH_NAME, monthOf } from "../months";
import type { Span } from "../span";
import { PERIOD_RULES } from "./rules";
import { type DaySpan, ofPartial, type Precision, type Said, saidParts, upcoming } from "./spans";

/**
 * A date or period with where it stands, without the words that make it a bound: "by 2030" is open at its beginning, "since
 * 2030" at its end. Both ends are ISO days that belong to it.
 */
export type ReadDate = Span & { from: string | null; to: string | null; precision: Precision };

type Found = Span & { days?: DaySpan };
type Bound = "by" | "before" | "from" | "after" | "on";

const EN_BEFORE: [RegExp, Bound][] = [
  [
    /\b(?:by|until|till|through|no later than|not later than|on or before|up to|due by|ending(?: on| in)?)\s+(?:the\s+)?$/iu,
    "by",
  ],
  [/(?<!\bnot )\b(?:before|prior to|earlier than|ahead of)\s+(?:the\s+)?$/iu, "before"],
  [
    /\b(?:from|since|starting|beginning|effective|as from|no earlier than|not before)\s+(?:in\s+|on\s+|from\s+)?(?:the\s+)?$/iu,
    "from",
  ],
  [/(?<!\bday )\b(?:after|later than)\s+(?:the\s+)?$/iu, "after"],
];
const ZH_BEFORE: [RegExp, Bound][] = [
  [/(?:截[至止]到?|直[到至]|(?<![达得提回收找遇想看感])到|不[晚迟]于|最[迟晚]|(?<![甚乃])至)\s?$/u, "by"],
  [/早于\s?$/u, "before"],
  [/(?<![各来])(?:自|从|始于|不早于)\s?$/u, "from"],
];
const ZH_AFTER: [RegExp, Bound][] = [
  [/^(?:\s?(?:或|及)?(?:之前|以前|前(?![后往夕景述])))/u, "before"],
  [/^\s?(?:为止|止)/u, "by"],
  [/^\s?(?:起|开始|以来|至今)/u, "from"],
  [/^\s?(?:之后|以后|后(?![天果]))/u, "after"],
];
const EDGE_EN =
  /\b(?:(?:the\s+)?(?<edge>end|close|start|beginning|middle|late|early|mid)(?:\s+of\s+(?:the\s+)?(?:year\s+)?|[\s-]))$/iu;
const EDGE_ZH = /^(?<edge>年?[底末初中](?!国|的|旬|午|央|心|学|小|等|期|部|共)|[上中下]旬)/u;
const WILL =
  /\b(?:will|shall|to (?:be|open|start|begin|take)|due|plans?|expected|scheduled|deadline)\b[^.;]{0,60}$|(?:将|拟|计划|预计|力争|定于)[^。；]{0,30}$/iu;
const DAY_EN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<m>${MONTH_NAME})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?|(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m2>${MONTH_NAME})|(?<=\\b(?:in|by|before|until|from|since|of|end of|next) )(?<m3>${MONTH_NAME}))(?![\\p{L}\\p{N}%]|,?\\s+(?:of\\s+)?(?:19|20)\\d{2})`,
  "giu",
);
const DAY_ZH =
  /(?<![\d年个第.月])(?<m>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|(?<d>3[01]|[12]\d|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?(?![\d份])/gu;

const boundOf = (rules: readonly [RegExp, Bound][], text: string) =>
  rules.find(([form]) => form.test(text))?.[1];

function boundAt(text: string, { start, end }: Span): Bound {
  const left = text.slice(Math.max(0, start - 32), start);
  const right = text.slice(end, end + 6);
  if (/^\s?(?:levels?|baseline)\b|^(?:年?的?水平|为基)/iu.test(text.slice(end, end + 12))) return "on";
  return boundOf(ZH_AFTER, right) ?? boundOf(EN_BEFORE, left) ?? boundOf(ZH_BEFORE, left) ?? "on";
}

/** The edge of a period, which counts only for its bound: by the end of 2030, 2030年初前. */
function withEdge(text: string, one: Found): Found & { edge?: string } {
  const before = EDGE_EN.exec(text.slice(Math.max(0, one.start - 32), one.start));
  if (before)
    return { ...one, start: one.start - before[0].length, edge: before.groups?.edge?.toLowerCase() ?? "" };
  const after = EDGE_ZH.exec(text.slice(one.end, one.end + 3));
  return after
    ? { ...one, end: one.end + after[0].length, edge: (after.groups?.edge ?? "").replace("年", "") }
    : one;
}

function bounded(text: string, found: Found & { edge?: string }): ReadDate | undefined {
  const { start, end, days, edge } = found;
  if (!days) return undefined;
  const bound = days.isRange ? "on" : boundAt(text, found);
  const at = { start, end, precision: days.precision };
  const isStart = edge !== undefined && /start|beginning|初|early|上/u.test(edge);
  const isMiddle = edge !== undefined && /mid|中/u.test(edge);
  if (bound === "on") return { ...at, from: days.from, to: days.to };
  // By the middle of a period is not a day that is said.
  if (isMiddle) return undefined;
  if (bound === "by") return { ...at, from: null, to: isStart ? days.from : days.to };
  if (bound === "before") {
    const isInclusive =
      (edge !== undefined && !isStart) ||
      (days.precision === "day" && /[日号]$/u.test(text.slice(0, end).slice(-1)));
    return { ...at, from: null, to: isInclusive ? days.to : (dayAfter(days.from, -1) ?? null) };
  }
  if (bound === "from") return { ...at, from: edge && !isStart ? days.to : days.from, to: null };
  return { ...at, from: dayAfter(days.to, 1) ?? null, to: null };
}

/** What is in force from a day lately past is meant, rather than from that day of next year. */
const LATELY = 60;

const numeral = (text: string | undefined) => {
  if (text === undefined) return undefined;
  return /^\d/u.test(text) ? Number(text) : hanNumber(text);
};

/** Months and days without a year: of a deadline or a plan the next ones. */
function coming(text: string, said: Said | undefined): Found[] {
  return [DAY_EN, DAY_ZH].flatMap((form) =>
    Array.from(text.matchAll(form)).flatMap(({ index, 0: words, groups: g = {} }) => {
      const place = { start: index, end: index + words.length };
      const bound = boundAt(text, withEdge(text, place));
      // As of a day is a day that was.
      const isSoFar = /截[至止]到?\s?$/u.test(text.slice(Math.max(0, index - 4), index));
      const isAhead =
        !isSoFar &&
        (bound === "by" || bound === "before" || WILL.test(text.slice(Math.max(0, index - 80), index)));
      const month = form === DAY_ZH ? (numeral(g.m) ?? 0) : monthOf(g.m ?? g.m2 ?? g.m3);
      const day = g.d ?? g.d2;
      if (!isAhead && bound !== "from") return [];
      return [{ ...place, days: upcoming(said, month, numeral(day), bound === "from" ? LATELY : 0) }];
    }),
  );
}

/** Every date and period in a folded text, also those that the words leave open. */
function allDates(text: string, saidOn: PartialDate | undefined): Found[] {
  const said = saidOn && saidParts(saidOn);
  const periods = PERIOD_RULES.flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern), (match): Found => {
      const days = read(match.groups ?? {}, said);
      return { start: match.index, end: match.index + match[0].length, ...(days && { days }) };
    }),
  );
  const plain = findDates(text, saidOn).map(({ start, end, date }): Found => {
    const days = ofPartial(date);
    return { start, end, ...(days && { days }) };
  });
  const taken = new SpanSet(text);
  return [...periods, ...coming(text, said), ...plain]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter((one) => one.end > one.start && taken.addIfFree(one))
    .sort((a, b) => a.start - b.start);
}

/** Folds like `foldText`, with the sentence's end and the enumeration comma kept apart from points and commas. */
const fold = (text: string) => foldText(text.replaceAll("。", "；").replaceAll("、", "；"));

/**
 * The dates of a text in Chinese or English, in UTF-16 units. Relative ones count from `saidOn`; what the words leave open
 * (06/08/2026, 农历八月初三, a fiscal year) is not among them.
 */
export function readDates(text: string, saidOn?: PartialDate): ReadDate[] {
  const folded = fold(text);
  return allDates(folded, saidOn).flatMap((one) => bounded(folded, withEdge(folded, one)) ?? []);
}

/** Where a text has a date, also one that is left open: none of its numbers is an amount. */
export function datePlaces(text: string, saidOn?: PartialDate): Span[] {
  const folded = fold(text);
  return allDates(folded, saidOn).map((one) => withEdge(folded, one));
}
