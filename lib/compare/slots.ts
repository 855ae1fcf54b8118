import type { Amount } from "@/lib/language/amounts/findAmounts";
import { trimmedEnd } from "@/lib/language/ends";
import { maskSpans } from "@/lib/language/masks";
import type { Span } from "@/lib/language/span";

/** Idioms whose "to" does not lead to a beneficiary. */
const IDIOM = /\bto (?:date|come|this end|some extent)\b/gi;

const MARK = "█";

const BASE_EN = /^\s*of\s+/iu;

const TO_EN = /(?<![\p{L}])(?:to|for|toward|towards|across|among)\s+/giu;

const STOP_EN =
  /[.;:!?]|,\s|\s(?:over|within|by|in|before|until|during|from|with|if|unless|provided|subject|starting|each year|every year|annually|per year)(?![\p{L}])/iu;

const BASE_STOP_EN = new RegExp(`${STOP_EN.source}|\\s(?:to|for|towards?|on|into)\\s|${MARK}`, "iu");
const TO_STOP_EN = new RegExp(
  `[.;:!?${MARK}]|,\\s|\\s(?:over|within|by|before|until|during|if|unless|provided|subject)\\s`,
  "i",
);

export function baseEnglish(folded: string, amount: Amount, blocked: Span[]): Span | null {
  const rest = folded.slice(amount.end);
  const lead = BASE_EN.exec(rest);
  if (!lead) return null;
  const start = amount.end + lead[0].length;
  const text = maskedText(folded, blocked).slice(start);
  const stop = BASE_STOP_EN.exec(text);
  return trimmed(folded, { start, end: start + (stop?.index ?? text.length) });
}

/** The text with the given spans and idioms blanked, in the same length. */
const maskedText = (folded: string, spans: readonly Span[]) =>
  maskSpans(
    folded.replace(IDIOM, (words) => "x".repeat(words.length)),
    spans,
    MARK,
  );

function trimmed(folded: string, { start, end }: Span): Span | null {
  const text = folded.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = start + trimmedEnd(text, /[\s,.;:，。]/u).length;
  return to > from ? { start: from, end: to } : null;
}

export function beneficiaryEnglish(folded: string, from: number, blocked: Span[]): Span | null {
  const text = maskedText(folded, blocked);
  for (const { index, 0: lead } of text.slice(from).matchAll(TO_EN)) {
    const start = from + index + lead.length;
    const stop = TO_STOP_EN.exec(text.slice(start));
    const span = trimmed(folded, { start, end: start + (stop?.index ?? text.length - start) });
    if (span) return span;
  }
  return null;
}

const BASE_ZH = /([^,。;:█]{1,24}?)(?:总量|总数)?(?:的|中的?)\s*$/u;

const BASE_AFTER_ZH = /^\s*的([^,。;:█]{1,16}?)(?=用于|用来|分配|投入|拨|给|投向|,|。|$)/u;

const TO_ZH = /(?:用于|用来|用在|分配给|投入到?|投向|拨给|分给|给予|提供给|面向|惠及|为)([^,。;:█]{1,40})/u;

export function baseChinese(folded: string, amount: Amount, blocked: Span[]): Span | null {
  const text = maskedText(folded, blocked);
  const after = BASE_AFTER_ZH.exec(text.slice(amount.end));
  if (after?.[1]) {
    const start = amount.end + after[0].length - after[1].length;
    return trimmed(folded, { start, end: start + after[1].length });
  }
  const before = BASE_ZH.exec(text.slice(0, amount.start));
  if (!before?.[1]) return null;
  const words = before[1].replace(/^.*(?:将|把|会|拿出|从)/u, "");
  const start = before.index + before[1].length - words.length;
  return trimmed(folded, { start, end: start + words.length });
}

export function beneficiaryChinese(folded: string, blocked: Span[]): Span | null {
  const found = TO_ZH.exec(maskedText(folded, blocked));
  if (!found?.[1]) return null;
  const end = found.index + found[0].length;
  return trimmed(folded, { start: end - found[1].length, end });
}
