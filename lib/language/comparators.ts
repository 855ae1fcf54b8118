import type { Span } from "./span";

/** How exact a number is meant. */
export type Comparator = "=" | "≥" | ">" | "≤" | "<" | "~";

export const EN_BEFORE: [RegExp, Comparator][] = [
  [
    /\b(?:at least|a minimum of|minimum of|no less than|not less than|no fewer than|no earlier than|or more than)\s*$/iu,
    "≥",
  ],
  [
    /\b(?:up to|at most|a maximum of|maximum of|no more than|not more than|no later than|not exceed(?:ing)?|capped at|limited to|within)\s*$/iu,
    "≤",
  ],
  [
    /\b(?:more than|over|above|in excess of|exceed(?:s|ing)?|greater than|older than|over the age of)\s*$/iu,
    ">",
  ],
  [/\b(?:less than|fewer than|under(?: the age of)?|below(?: the age of)?|younger than)\s*$/iu, "<"],
  [/\b(?:about|around|approximately|roughly|some|nearly|almost|close to|circa)\s*$/iu, "~"],
];

export const EN_AFTER: [RegExp, Comparator][] = [
  [/^\s*(?:or more|or older|or above|or greater|or over|and above|and over|and older|minimum)\b|^\+/iu, "≥"],
  [/^\s*(?:or less|or fewer|or below|or under|at most|maximum)\b/iu, "≤"],
];

export const ZH_BEFORE: [RegExp, Comparator][] = [
  [/(?:(?:至少|最少|起码)[\p{Script=Han}]{0,4}|不低于|不少于|不小于)\s*$/u, "≥"],
  [/(?:至多|最多|不超过|不多于|不高于|上限为?|不得超过|不大于)\s*$/u, "≤"],
  [/(?:超过|高于|多于|大于|逾|超)\s*$/u, ">"],
  [/(?:低于|少于|不到|不足|未满|小于)\s*$/u, "<"],
  [/(?:大约|约|近|将近|接近|大概|约为)\s*$/u, "~"],
];

export const ZH_AFTER: [RegExp, Comparator][] = [
  [/^\s*(?:及?以上|或以上|或更多)/u, "≥"],
  [/^\s*(?:及?以下|或以下|以内|之内|内|或更少)/u, "≤"],
  [/^\s*(?:左右|上下|前后)/u, "~"],
];

export function comparatorAt(
  text: string,
  core: Span,
  before: [RegExp, Comparator][],
  after: [RegExp, Comparator][],
) {
  const left = text.slice(Math.max(0, core.start - 24), core.start);
  const right = text.slice(core.end, core.end + 16);
  for (const [form, comparator] of before) {
    const found = form.exec(left);
    if (found) return { comparator, start: core.start - found[0].trimStart().length, end: core.end };
  }
  for (const [form, comparator] of after) {
    const found = form.exec(right);
    if (found) return { comparator, start: core.start, end: core.end + found[0].length };
  }
  return { comparator: "=" as const, ...core };
}
