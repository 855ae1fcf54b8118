import { compare } from "../compare";
import type { Renames } from "../parse/renames";
import type { Answer, Change, Reading } from "../types";

export type Judged = { answer: Answer; likelihood: number; terms: Change[] };

/** Longer texts are compared around what differs, with so many characters on either side. */
const WHOLE = 1200;
const AROUND = 250;

/** How far two texts are equal from their beginning and from their end, cut where a word ends. */
function middleOf(a: string, b: string): { start: number; end: number } {
  const shorter = Math.min(a.length, b.length);
  let [start, end] = [0, 0];
  while (start < shorter && a[start] === b[start]) start++;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  [start, end] = [Math.max(0, start - AROUND), Math.max(0, end - AROUND)];
  const isSeam = (at: number) => /^[\s，。；、]|^\p{Script=Han}/u.test(a.slice(at, at + 1));
  while (start > 0 && !isSeam(start)) start--;
  while (end > 0 && !isSeam(a.length - end)) end--;
  return { start, end };
}

/** The comparer's reading of two texts; of long ones only around what differs. */
export function judge(earlier: string, later: string, renames: Renames, lang: string): Judged {
  const { answer, likelihood, terms } = judgeWithReadings(earlier, later, renames, lang);
  return { answer, likelihood, terms };
}

/** The same with what it reads where no row is. */
export function judgeWithReadings(
  earlier: string,
  later: string,
  renames: Renames,
  lang: string,
): Judged & { readings: Reading[] } {
  const isWhole = earlier.length + later.length <= WHOLE;
  const { start, end } = isWhole ? { start: 0, end: 0 } : middleOf(earlier, later);
  const part = (text: string) => ({ text: text.slice(start, text.length - end), lang });
  const { answer, likelihood, changes, readings } = compare(part(earlier), part(later), {
    renames,
    isPassage: true,
  });
  const shifted = (all: Change["spans"]["earlier"]) =>
    all.map((span) => ({ start: span.start + start, end: span.end + start }));
  const terms = changes.map((row) => ({
    ...row,
    spans: { earlier: shifted(row.spans.earlier), later: shifted(row.spans.later) },
  }));
  const read = readings.map((one) => ({
    ...one,
    earlier: shifted(one.earlier),
    later: shifted(one.later),
  }));
  return { answer, likelihood, terms, readings: read };
}
