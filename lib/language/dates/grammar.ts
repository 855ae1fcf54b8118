import { closedUp } from "../closedUp";
import { SpanSet } from "../masks";
import type { Span } from "../span";
import { DAY_RULES } from "./dayRules";
import { parted } from "./moves";
import { OPEN_RULES } from "./openRules";
import { PERIOD_RULES } from "./periodRules";
import { type DateRule, type Reading, withoutOtherScripts } from "./rule";
import type { Said } from "./spans";

/** A date in a text; without a reading where the words leave it open. */
export type Found = Span & { reading?: Reading };

/** Of two that match in one place the longer is taken, and of equally long ones the earlier in this list. */
const RULES = [...OPEN_RULES, ...PERIOD_RULES, ...DAY_RULES];
/** Each sign once, and each rule with the places of its own among them. */
const SIGNS = [...new Set(RULES.flatMap(({ signs }) => signs))];
const SIGNED = RULES.map((rule) => ({ rule, needed: rule.signs.map((sign) => SIGNS.indexOf(sign)) }));

/** A text without any of these has no date. */
const HAS_DATE =
  /[\d年月日号天周期拜季世昨今晚早晨夜初]|明起|[一二三四五六]五|\b(?:year|month|quarter|week|half|day|century|yesterday|today|tonight|tomorrow|morning|afternoon|evening|ago|earlier)|day\b|\b(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)/i;

/**
 * Every date and period in a folded text, in order. Relative ones count from `said`; `withBare` reads numbers that may be
 * something else as dates too.
 */
export function datesIn(text: string, said: Said | undefined, withBare = false): Found[] {
  if (!HAS_DATE.test(text)) return [];
  const closed = closedUp(text);
  return closed
    ? found(closed.text, said, withBare).map((one) => closed.placed(one))
    : found(text, said, withBare);
}

function found(text: string, said: Said | undefined, withBare: boolean): Found[] {
  const plain = withoutOtherScripts(text);
  const read = ({ pattern, read, isEnglish }: DateRule) =>
    matches(pattern, isEnglish ? plain : text).map((match): Found => {
      const reading = read(match.groups ?? {}, said);
      return { start: match.index, end: match.index + match[0].length, ...(reading && { reading }) };
    });
  const taken = new SpanSet(text);
  return rulesFor(text, withBare)
    .flatMap(read)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter((one) => one.end > one.start && taken.addIfFree(one))
    .sort((a, b) => a.start - b.start)
    .flatMap((one) => parted(text, one));
}

/** What a pattern finds. `matchAll` would make the pattern anew for each text, which takes longer than finding nothing. */
function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/** The rules that may find something. */
function rulesFor(text: string, withBare: boolean): DateRule[] {
  const known: (boolean | undefined)[] = [];
  const has = (n: number) => {
    const isThere = known[n] ?? SIGNS[n]?.test(text) ?? false;
    known[n] = isThere;
    return isThere;
  };
  return SIGNED.filter(({ rule, needed }) => (withBare || !rule.isBare) && needed.every(has)).map(
    ({ rule }) => rule,
  );
}
