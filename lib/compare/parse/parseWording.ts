import { type Amount, findAmounts } from "@/lib/language/amounts/findAmounts";
import { endOfPeriod } from "@/lib/language/endOfPeriod";
import { foldText } from "@/lib/language/fold";
import { maskSpans } from "@/lib/language/masks";
import { isPeriod, isTimeLimit } from "@/lib/language/periods";
import type { Span } from "@/lib/language/span";
import { findTimes, type TimeExpression } from "@/lib/language/times";
import { isLength } from "../periodRole";
import type { Wording } from "../types";
import { findEmphasis, findRoundTheClock } from "./emphasis";
import { amountsOfFrequencies, frequencyKey } from "./frequencyAmounts";
import { datesInEffect } from "./inEffect";
import { findOffices } from "./offices";
import { mergePhrases } from "./phrases";
import { findReferences } from "./references";
import { findRenamed, findSpeaker, type Named } from "./renames";
import { type RawToken, segment } from "./segment";
import { SPEAKER, SPEAKER_KEY } from "./speaker";
import type { ParsedWording, Token } from "./tokens";
import { foldVariants } from "./variants";

const amountKey = (amount: Amount) => {
  const { value, to, unit, comparator } = amount;
  // Within 30 days and in 30 days are one promise.
  return `#${isTimeLimit(amount) && comparator === "≤" ? "=" : comparator}${value}${to === undefined ? "" : `..${to}`}${unit}`;
};

/** A hundred per cent are all of them. */
const isAll = ({ value, to, unit, comparator }: Amount): boolean =>
  value === 1 && to === undefined && unit === "share" && comparator === "=";

/** What is said to a degree, by its form or by itself: 100% electric is fully electric, 100% of the fleet is all of it. */
const OF_DEGREE =
  /^\s(?:electric|organic|natural|green|clean|digital|vegan|safe|secure|open|transparent|[\p{L}-]+(?:able|ible|ed|neutral|free))\b/u;

const keyOfAmount = (amount: Amount, folded: string, isChinese: boolean): string => {
  if (!isAll(amount)) return amountKey(amount);
  if (isChinese) return "≈全部";
  return OF_DEGREE.test(folded.slice(amount.end)) ? "≈fully" : amountKey(amount);
};

const timeKey = ({ bound, first, last }: TimeExpression) =>
  bound === "by" ? `@by${last}` : `@${bound}${first}..${last}`;

/** The same number once more in brackets: `thirty (30)`, `14 (fourteen)`. */
function isRepeated(amounts: Amount[], n: number, folded: string): boolean {
  const [before, one] = [amounts[n - 1], amounts[n]];
  if (!before || !one) return false;
  return before.value === one.value && folded.slice(before.core.end, one.core.start).trim() === "(";
}

/** Fills the places that were read already; no text contains it. */
const BLANK = "\uffff";

/** How much of a wording is parsed, in UTF-16 units: about ten pages, longer than any promise. */
const MAX_PARSED = 20_000;

/** Folds a wording, finds its amounts, dates and references, and splits the rest into word tokens. */
export function parseWording(
  { text: whole, lang, saidOn }: Wording,
  { renames = [], speaker = [] }: Named = {},
): ParsedWording {
  const text = whole.slice(0, MAX_PARSED);
  const folded = foldVariants(foldText(text));
  const isChinese = lang ? /^zh/iu.test(lang) : detectChinese(folded);
  const ofSpeaker = findSpeaker(folded, speaker, renames);
  const named = [...ofSpeaker, ...findRenamed(maskSpans(folded, ofSpeaker, BLANK), renames)];
  const renamed = [...named, ...findOffices(maskSpans(folded, named, BLANK)), ...findRoundTheClock(folded)];
  const references = findReferences(maskSpans(folded, renamed, BLANK));
  const dates = findTimes(maskSpans(folded, [...references, ...renamed], BLANK), saidOn ?? undefined);
  const times = datesInEffect(dates, folded);
  const taken = [...references, ...renamed, ...times];
  const often = amountsOfFrequencies(maskSpans(folded, taken, BLANK));
  const parts = often.flatMap(({ rest, ...whole }) => (rest ? [whole, rest] : [whole]));
  const all = findAmounts(maskSpans(folded, [...taken, ...parts], BLANK));
  const said = saidOn ?? undefined;
  for (const one of all) {
    if (!isPeriod(one)) continue;
    one.until = endOfPeriod(folded, { ...one, ...one.core }, said);
    if (isLength(folded, one)) one.isLength = true;
  }
  const amounts = [
    ...all.filter((_, n) => !isRepeated(all, n, folded)),
    ...often.filter(({ isBare }) => !isBare),
  ].sort((a, b) => a.start - b.start);
  const read = new Set(amounts);
  const marked = keepListCommas(text, folded);
  const tokens = tokenize(text, folded, marked, [
    ...renamed.map((name) => ({ ...name, kind: "word" as const })),
    ...findEmphasis(folded).map((denial) => ({ ...denial, kind: "word" as const })),
    ...references.map((reference) => ({ ...reference, kind: "reference" as const })),
    ...all.map((amount) => ({
      ...spanOf(amount),
      key: read.has(amount) ? keyOfAmount(amount, folded, isChinese) : "",
      kind: "amount" as const,
      amount,
    })),
    ...often.map((amount) => ({
      ...spanOf(amount),
      key: frequencyKey(amount, isChinese),
      kind: amount.isBare ? ("word" as const) : ("amount" as const),
      amount,
    })),
    ...often.flatMap(({ rest }) => (rest ? [{ ...spanOf(rest), key: "", kind: "amount" as const }] : [])),
    ...times.map((time) => ({ ...spanOf(time), key: timeKey(time), kind: "time" as const, time })),
  ]);
  const isSpeakerKnown = speaker.length > 0;
  if (isSpeakerKnown) for (const token of tokens) if (SPEAKER.test(token.key)) token.key = SPEAKER_KEY;
  return { text, folded, marked, isChinese, isSpeakerKnown, tokens, amounts, times };
}

const LIST_COMMA = "、";

function keepListCommas(text: string, folded: string): string {
  if (!text.includes(LIST_COMMA)) return folded;
  let at = 0;
  const parts = text.split(LIST_COMMA).map(({ length }) => {
    const part = folded.slice(at, at + length);
    at += length + 1;
    return part;
  });
  return parts.join(LIST_COMMA);
}

/** By which script has more words: a Chinese name does not make an English sentence Chinese. */
function detectChinese(folded: string): boolean {
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return false;
  const words = folded.match(/[a-z]{2,}/giu)?.length ?? 0;
  return han > 2 * words || words === 0;
}

const spanOf = ({ start, end }: Span) => ({ start, end });

/** With the words that stand apart. */
const wordsOf = (text: string, { start, end, amount }: Expression): string =>
  text.slice(start, end) + (amount?.rest ? text.slice(amount.rest.start, amount.rest.end) : "");

type Expression = RawToken & Pick<Token, "amount" | "time">;

function tokenize(text: string, folded: string, marked: string, expressions: Expression[]): Token[] {
  const parts: Expression[] = [];
  let at = 0;
  for (const one of expressions.toSorted((a, b) => a.start - b.start)) {
    if (one.start < at) continue;
    parts.push(...mergePhrases(segment(folded, at, one.start)));
    if (one.key) parts.push(one);
    at = one.end;
  }
  parts.push(...mergePhrases(segment(folded, at, folded.length)));
  let last = 0;
  return parts.map((raw, index) => {
    const { start, end, key, kind, isConnective, amount, time } = raw;
    const token: Token = {
      start,
      end,
      text: wordsOf(text, raw),
      key,
      gap: marked.slice(last, start),
      index,
      kind,
    };
    if (isConnective) token.isConnective = true;
    if (amount) token.amount = amount;
    if (time) token.time = time;
    last = end;
    return token;
  });
}
