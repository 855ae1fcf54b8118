import { CHINESE, ENGLISH } from "./amountPatterns";
import { type Comparator, comparatorAt, EN_AFTER, EN_BEFORE, ZH_AFTER, ZH_BEFORE } from "./comparators";
import { SpanSet } from "./masks";
import { NUMBER_WORD, PART_WORD, SCALE_WORD } from "./numerals";
import { type Groups, type Quantity, readChinese, readEnglish } from "./quantities";
import type { Span } from "./span";

/**
 * A number with its unit. `value` of a share is 0.2 for 20%; of a period its length in `day` or `month`; `to` is
 * the upper end of a range. `core` spans the number and unit alone, the span also its comparator.
 */
export type Amount = Span & {
  value: number;
  to?: number;
  unit: string;
  comparator: Comparator;
  core: Span;
  /** The last ISO day of a period that runs from when it was said: within ten days, over the next four years. */
  until?: string;
};

/** Whether a match is not an amount: a bare one, a time of day, a number in a name. */
function isNoAmount(match: RegExpExecArray, g: Groups, text: string): boolean {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  if (/^大|^[点项]原则/u.test(after)) return true;
  if (g.unit || g.pct || g.cur || g.frac || g.half || g.scale) return false;
  if (g.w1 && /^(?:one|zero)$/iu.test(g.w1)) return true;
  return /^[.\d]*\d{1,2}[:/]\d/u.test(match[0] + after);
}

/** Whether a number is an age. */
function isAge(text: string, { start, end }: Span, unit: string): boolean {
  if (unit === "age") return true;
  if (unit !== "" && unit !== "month") return false;
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 12)];
  return (
    /\b(?:age[sd]?(?: of| between)?|children under|minors under|persons under|anyone under|individuals under|users under|under the age of)\s*$/iu.test(
      before,
    ) || /^\s*(?:years?\s+)?(?:old|of age)\b/iu.test(after)
  );
}

const ageOf = ({ value, to, unit }: Quantity): Quantity => {
  const years = (number: number) => (unit === "month" ? number / 12 : number);
  return { value: years(value), unit: "age", ...(to !== undefined && { to: years(to) }) };
};

/** A text without any of these has no English number. */
const HAS_NUMBER = new RegExp(`\\d|\\b(?:${NUMBER_WORD}|${SCALE_WORD}|${PART_WORD}|halv)`, "iu");

/** Every amount in a folded text, in order. */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  const taken = new SpanSet(text);
  const scan = (form: RegExp, read: (g: Groups) => Quantity | undefined, isHan: boolean) => {
    for (const match of text.matchAll(form)) {
      const g = match.groups ?? {};
      const lead = match[0].length - match[0].trimStart().length;
      const core = { start: match.index + lead, end: match.index + match[0].length };
      const amount = isNoAmount(match, g, text) ? undefined : read(g);
      if (!amount || !taken.addIfFree(core)) continue;
      if (isAge(text, core, amount.unit)) Object.assign(amount, ageOf(amount));
      const at = comparatorAt(text, core, isHan ? ZH_BEFORE : EN_BEFORE, isHan ? ZH_AFTER : EN_AFTER);
      found.push({ ...amount, ...at, core });
    }
  };
  if (/\p{Script=Han}/u.test(text)) scan(CHINESE, readChinese, true);
  if (HAS_NUMBER.test(text)) scan(ENGLISH, readEnglish, false);
  return found.sort((a, b) => a.start - b.start);
}
