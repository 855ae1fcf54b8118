import type { Amount } from "@/lib/language/amounts";
import { blanked } from "@/lib/language/masks";
import type { Span } from "@/lib/language/span";
import { findConditions } from "./conditions";
import { isPeriod } from "./effects";
import { overlaps } from "./spans";
import { findStrengths, type StrengthWord } from "./strength";
import { findThings, type Named } from "./things";
import type { Reading } from "./tokens";
import type { FoundTerm } from "./types";

/**
 * A wording taken apart into the terms of a promise, for wordings that share too few words to be laid side by side.
 * `base` is what a share is a share of, `beneficiary` for whom or what it is.
 */
export type Frame = {
  amounts: Amount[];
  strengths: StrengthWord[];
  conditions: Span[];
  things: Named[];
  base: Span | null;
  beneficiary: Span | null;
};

/** `to date` and `to come` lead to nobody. */
const IDIOM = /\bto (?:date|come|this end|some extent)\b/giu;
const MARK = "█";

const outside = (spans: readonly Span[], span: Span) => !spans.some((one) => overlaps(one, span));

const BASE_EN = /^\s*of\s+/iu;
const TO_EN = /(?<![\p{L}])(?:to|for|toward|towards|across|among)\s+/giu;
const STOP_EN =
  /[.;:!?]|,\s|\s(?:over|within|by|in|before|until|during|from|with|if|unless|provided|subject|starting|each year|every year|annually|per year)(?![\p{L}])/iu;

function baseEnglish(plain: string, amount: Amount, blocked: Span[]): Span | null {
  const rest = plain.slice(amount.end);
  const lead = BASE_EN.exec(rest);
  if (!lead) return null;
  const start = amount.end + lead[0].length;
  const text = hidden(plain, blocked).slice(start);
  const stop = new RegExp(`${STOP_EN.source}|\\s(?:to|for|towards?|on|into)\\s|${MARK}`, "iu").exec(text);
  return trimmed(plain, { start, end: start + (stop?.index ?? text.length) });
}

/** The text with the given spans and idioms blanked, in the same length. */
const hidden = (plain: string, spans: readonly Span[]) =>
  blanked(
    plain.replace(IDIOM, (words) => "x".repeat(words.length)),
    spans,
    MARK,
  );

function trimmed(plain: string, { start, end }: Span): Span | null {
  const text = plain.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = start + text.replace(/[\s,.;:，。]+$/u, "").length;
  return to > from ? { start: from, end: to } : null;
}

function beneficiaryEnglish(plain: string, from: number, blocked: Span[]): Span | null {
  const text = hidden(plain, blocked);
  for (const { index, 0: lead } of text.slice(from).matchAll(TO_EN)) {
    const start = from + index + lead.length;
    const stop = new RegExp(
      `[.;:!?${MARK}]|,\\s|\\s(?:over|within|by|before|until|during|if|unless|provided|subject)\\s`,
      "iu",
    ).exec(text.slice(start));
    const span = trimmed(plain, { start, end: start + (stop?.index ?? text.length - start) });
    if (span) return span;
  }
  return null;
}

const BASE_ZH = /([^,。;:█]{1,24}?)(?:总量|总数)?(?:的|中的?)\s*$/u;
const BASE_AFTER_ZH = /^\s*的([^,。;:█]{1,16}?)(?=用于|用来|分配|投入|拨|给|投向|,|。|$)/u;
const TO_ZH = /(?:用于|用来|用在|分配给|投入到?|投向|拨给|分给|给予|提供给|面向|惠及|为)([^,。;:█]{1,40})/u;

function baseChinese(plain: string, amount: Amount, blocked: Span[]): Span | null {
  const text = hidden(plain, blocked);
  const after = BASE_AFTER_ZH.exec(text.slice(amount.end));
  if (after?.[1]) {
    const start = amount.end + after[0].length - after[1].length;
    return trimmed(plain, { start, end: start + after[1].length });
  }
  const before = BASE_ZH.exec(text.slice(0, amount.start));
  if (!before?.[1]) return null;
  const words = before[1].replace(/^.*(?:将|把|会|拿出|从)/u, "");
  const start = before.index + before[1].length - words.length;
  return trimmed(plain, { start, end: start + words.length });
}

function beneficiaryChinese(plain: string, blocked: Span[]): Span | null {
  const found = TO_ZH.exec(hidden(plain, blocked));
  if (!found?.[1]) return null;
  const end = found.index + found[0].length;
  return trimmed(plain, { start: end - found[1].length, end });
}

/** A promise has a handful of numbers; a table of thousands is none. */
const MOST_AMOUNTS = 60;

export function frameOf(reading: Reading): Frame {
  const { plain, isHan, times } = reading;
  const conditions = findConditions(plain);
  const amounts = reading.amounts.slice(0, MOST_AMOUNTS).filter((amount) => outside(conditions, amount.core));
  const periods = amounts.filter(isPeriod);
  const blocked = [...times, ...periods.map(widened(plain)), ...conditions];
  const share = amounts.find(({ unit }) => unit === "share") ?? amounts.find((one) => !isPeriod(one));
  const base = share
    ? isHan
      ? baseChinese(plain, share, blocked)
      : baseEnglish(plain, share, blocked)
    : null;
  const beneficiary = isHan
    ? beneficiaryChinese(plain, blocked)
    : beneficiaryEnglish(plain, base?.end ?? share?.end ?? 0, blocked);
  return {
    amounts,
    strengths: findStrengths(plain),
    conditions,
    things: findThings(plain),
    base,
    beneficiary,
  };
}

/** A period with the words that lead to it: over the next four years, 未来四年内. */
function widened(plain: string) {
  return ({ start, end }: Span): Span => {
    const before =
      /(?:\b(?:over|in|within|during|for|across)\s+)?(?:\bthe\s+)?(?:\b(?:next|coming|following|last|past)\s+)?$|(?:在?未来|今后|接下来|过去|在)?$/iu.exec(
        plain.slice(0, start),
      );
    const after = /^(?:之?内|以内|里|中)?/u.exec(plain.slice(end));
    return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
  };
}

/** The terms of a wording with their places, for showing and for explaining. */
export function termsOf(reading: Reading, frame: Frame): FoundTerm[] {
  const { text } = reading;
  const term = (name: FoundTerm["term"], span: Span, value: string): FoundTerm => ({
    term: name,
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    value,
  });
  const found = [
    ...frame.amounts.map((one) => {
      if (isPeriod(one)) return term("deadline", widened(reading.plain)(one), `${one.value} ${one.unit}`);
      return term(
        "amount",
        one,
        `${one.comparator} ${one.value}${one.to === undefined ? "" : `–${one.to}`} ${one.unit}`.trim(),
      );
    }),
    ...reading.times.map((one) =>
      term("deadline", one, one.bound === "on" ? `${one.first}/${one.last}` : `${one.bound} ${one.last}`),
    ),
    ...frame.strengths.map((one) => term("strength", one, one.strength)),
    ...frame.conditions.map((one) => term("condition", one, text.slice(one.start, one.end).toLowerCase())),
    ...(frame.base
      ? [term("base", frame.base, text.slice(frame.base.start, frame.base.end).toLowerCase())]
      : []),
    ...(frame.beneficiary
      ? [
          term(
            "beneficiary",
            frame.beneficiary,
            text.slice(frame.beneficiary.start, frame.beneficiary.end).toLowerCase(),
          ),
        ]
      : []),
  ];
  return found.sort((a, b) => a.start - b.start);
}
