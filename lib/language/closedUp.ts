import type { Span } from "./span";

const BLANK = "[ \\u00a0\\u2009\\u202f]";
const SPACED = new RegExp(`(?<=[\\d%])${BLANK}(?=\\p{Script=Han})|(?<=\\p{Script=Han})${BLANK}(?=\\d)`, "gu");
/** Cheap to look for. */
const MAY_BE_SPACED = new RegExp(`\\d${BLANK}\\p{Script=Han}`, "u");

/** A text without such blanks, and where a span of it stands in the text as it was. */
export type ClosedUp = { text: string; placed: <T extends Span>(one: T) => T };

/** A text in which no blank parts digits from Chinese characters: 2025 年 3 月 is 2025年3月. Undefined where none does. */
export function closedUp(spaced: string): ClosedUp | undefined {
  if (!MAY_BE_SPACED.test(spaced)) return undefined;
  const places: number[] = [];
  let text = "";
  let from = 0;
  const keep = (to: number) => {
    for (let at = from; at < to; at++) places.push(at);
    text += spaced.slice(from, to);
  };
  for (const { index } of spaced.matchAll(SPACED)) {
    keep(index);
    from = index + 1;
  }
  keep(spaced.length);
  const placed = <T extends Span>(one: T): T => ({
    ...one,
    start: places[one.start] ?? spaced.length,
    end: one.end === 0 ? 0 : (places[one.end - 1] ?? spaced.length - 1) + 1,
  });
  return { text, placed };
}
