import type { TimeExpression } from "@/lib/language/times";

const MAY_BE = /\b(?:effective|into (?:effect|force|operation)|(?:take|taking|takes|took) effect)\b/i;
/** What a date behind it begins, also where it is only "on" that day. */
const BEGINS =
  /\b(?:(?:take|takes|taking|took) effect|(?:come|comes|coming|came|enter|enters|entered|go|goes|went) into (?:effect|force|operation)|(?:is|are|be|become|becomes) effective)(?: on)?\s$/i;
const EFFECTIVE = /^effective\s(?=from|as|on)/i;
const IS = /\b(?:is|are|be|become|becomes)\s$/i;
const LONGEST = 40;

/** Dates from which something is in effect: whether it takes effect on a day or is effective from it, it begins then. */
export function datesInEffect(times: readonly TimeExpression[], folded: string): TimeExpression[] {
  if (times.length === 0 || !MAY_BE.test(folded)) return [...times];
  return times.map((time) => {
    const before = folded.slice(Math.max(0, time.start - LONGEST), time.start);
    const led = IS.test(before) ? EFFECTIVE.exec(folded.slice(time.start, time.end))?.[0].length : undefined;
    if (led) return { ...time, start: time.start + led };
    return time.bound === "on" && BEGINS.test(before) ? { ...time, bound: "from" } : time;
  });
}
