import type { Span } from "../span";
import { PART_OF_DAY, TIME_ZH } from "./signs";

/**
 * What the words beside a date make of it: its last day (`by`), a day before it or after it, its first day (`from`), about
 * then, or exactly then. `to`, `of` and `within` bind only where a date is known to be a term: to 2030, as of 2030, 2030年内.
 */
export type DateBound = "by" | "before" | "to" | "within" | "from" | "of" | "after" | "about" | "on";

type Form = [RegExp, DateBound];

/** By 5pm on Friday; 周日24:00前. */
const HOUR_EN = String.raw`(?:(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?|noon|midday|midnight)\s(?:on\s)?)?`;

const EN_BEFORE: Form[] = [
  [/\bnot until\s+(?:the\s+)?$/i, "from"],
  [new RegExp(String.raw`\b(?:by|until|till|before|no later than)\s(?=\d|noon|mid)${HOUR_EN}$`, "iu"), "by"],
  [
    /\b(?:by|until|till|through|no later than|not later than|(?:on|in|at) or before|up to|due(?: by)?|ending(?: on| in)?)\s+(?:the\s+)?$/i,
    "by",
  ],
  [/(?<!\bno )(?<!\bnot )\b(?:before|prior to|earlier than|ahead of)\s+(?:the\s+)?$/i, "before"],
  [
    /\b(?:from|since|starting|beginning|effective|as from|no earlier than|not earlier than|not before)\s+(?:in\s+|on\s+|from\s+)?(?:the\s+)?$/i,
    "from",
  ],
  [/(?<!\bday )\b(?:after|later than)\s+(?:the\s+)?$/i, "after"],
  [/\bsince\s(?!then)(?:(?:its|the|his|her|their)\s)?(?:\p{L}+\s){1,3}(?:in|on)\s(?:the\s)?$/iu, "from"],
  [/\bas of\s+(?:the\s+)?$/i, "of"],
  [/\bto\s+(?:the\s+)?$/i, "to"],
  [/\b(?:around|about|circa|approximately|roughly)\s+$/i, "about"],
];
const ZH_BEFORE: Form[] = [
  [
    /(?:截[至止]到?|直[到至]|(?<![达得提回收找遇想看感改挪移]|[推延]迟|提前|推后|调整)到|不[晚迟]于|最[迟晚]|(?<![甚乃改挪移]|[推延]迟|提前|推后|调整)至)\s?$/u,
    "by",
  ],
  [/早于\s?$/u, "before"],
  [/(?<![各来])(?:自|从|不早于)\s?$/u, "from"],
  [/由\s?$/u, "of"],
  [/大?约\s?$/u, "about"],
];
const ZH_AFTER: Form[] = [
  [
    new RegExp(`^(?=[\\d凌早上中下傍晚夜一二三四五六七八九十])${TIME_ZH}(?:之|以)?前(?![后往夕景述])`, "u"),
    "by",
  ],
  [/^\s?[或及](?:之前|以前)/u, "by"],
  [/^\s?(?:或|及)?(?:之前|以前|前(?![后往夕景述]))/u, "before"],
  [/^\s?(?:为止|止)/u, "by"],
  [/^[之以]?内/u, "within"],
  [/^\s?(?:起|开始|以来|至今|[及和]?其?[以之]?后各?年度?|[及和或]其?[以之]后)/u, "from"],
  [new RegExp(`^(?:${PART_OF_DAY}|${TIME_ZH})起(?![床来])`, "u"), "from"],
  [/^\s?(?:之后|以后|后(?![天果]))/u, "after"],
  [/^(?:左右|前后)/u, "about"],
];

/** A baseline is no bound: from 2019 levels. */
const BASELINE =
  /^['’]?s?\s*(?:levels?|baseline|base year|figures?)\b|^(?:年?(?:的?水平|为基(?:准|数|年)?))/iu;

/** More than the words of any bound, in UTF-16 units. */
const [BEFORE, AFTER] = [32, 12];

/** What differs from then is no beginning: up 4% from last year, profit fell from 2024. */
const DIFFERS =
  /(?:%|\bper ?cent|\b(?:points?|up|down|unchanged|higher|lower|more|fewer|less|rose|fell|grew|dropped|increased|decreased|declined|climbed|slipped|jumped|rise|fall|drop|increase|decrease|decline|jump|gain|change|growth|improvement|different|doubled|tripled))\s(?:(?:in|on|as|sharply|slightly|compared)\s)?from\s+$/i;
/** Up 6% from July 2025 is more than then; cut to 5% from July 2025 is since then. */
const HIGHER =
  /\b(?:up|down|higher|lower|more|less|fewer|rose|fell|grew|dropped|increased|decreased|declined|climbed|risen|fallen|rise|fall|drop|increase|decrease|decline|gain)\b(?:(?!\bto\b)[^.;]|\.\d){0,20}from\s+$/iu;
const AHEAD = /\b(?:will|shall|would|to (?:be|rise|fall|go|start|begin)|from)\b.*\bfrom\s+$/i;

/** The bound of the date at a place, with the words that say so taken in. */
export function boundAt(text: string, { start, end }: Span): Span & { bound: DateBound } {
  const right = text.slice(end, end + AFTER);
  if (BASELINE.test(right)) return { bound: "on", start, end };
  for (const [form, bound] of ZH_AFTER) {
    const found = form.exec(right);
    // 于2007年开始 says when something began.
    if (found?.[0].trim() === "开始" && /[于在]\s?$/u.test(text.slice(Math.max(0, start - 2), start))) break;
    if (found) return { bound, start, end: end + found[0].length };
  }
  const left = text.slice(Math.max(0, start - BEFORE), start);
  for (const [form, bound] of formsBefore(left)) {
    const found = form.exec(left);
    // 从2015年的61%降到去年的38%: then it was so much.
    if (found && /^(?:同期)?的/u.test(right) && /^(?:[从自由到至])\s?$/u.test(found[0]))
      return { bound: "on", start, end };
    if (found && bound === "from" && isCompared(left, text.slice(start, end)))
      return { bound: "on", start, end };
    if (found) return { bound, start: start - found[0].length, end };
  }
  return { bound: "on", start, end };
}

/** A day is a beginning: cut to 5% from 1 July. */
const isCompared = (left: string, date: string) =>
  (/\bfrom\s+$/i.test(left) && /^(?:an?|one) year (?:earlier|ago)/i.test(date)) ||
  (DIFFERS.test(left) &&
    !AHEAD.test(left) &&
    (!(/\d/u.test(date) && /[A-Za-z]/u.test(date)) ||
      (/^[A-Za-z]+ \d{4}$/u.test(date) && HIGHER.test(left))));

/** English words stand apart; between Chinese ones there may be nothing. */
function formsBefore(left: string): readonly Form[] {
  const beside = left.trimEnd().slice(-1);
  return /\p{Script=Han}/u.test(beside) ? ZH_BEFORE : left.endsWith(beside) ? [] : EN_BEFORE;
}

const EDGE_EN =
  /\b(?:(?:the\s+)?(?<edge>end|close|start|beginning|middle|late|early|mid)(?:\s+of\s+(?:the\s+)?(?:year\s+)?|[\s-]))$/i;
const EDGE_ZH = /^(?<edge>年?[底末初中](?!国|的|旬|午|央|心|学|小|等|期|部|共)|[上中下]旬)/u;

/** Which part of a period is meant: the start of 2030, 年中. A part between them is the whole. */
export type Edge = "start" | "middle" | "end" | "part";

function edgeOf(written: string): Edge {
  if (/start|beginning|early|初/iu.test(written)) return "start";
  if (/end|close|late|[底末]/iu.test(written)) return "end";
  return /mid|^年?中$/iu.test(written) ? "middle" : "part";
}

/** A date with the words for its edge taken in: by the end of 2030, 2030年初前. */
export function withEdge<T extends Span>(text: string, one: T): T & { edge?: Edge } {
  const before = EDGE_EN.exec(text.slice(Math.max(0, one.start - BEFORE), one.start));
  if (before) return { ...one, start: one.start - before[0].length, edge: edgeOf(before.groups?.edge ?? "") };
  const after = EDGE_ZH.exec(text.slice(one.end, one.end + 3));
  return after ? { ...one, end: one.end + after[0].length, edge: edgeOf(after[0]) } : one;
}
