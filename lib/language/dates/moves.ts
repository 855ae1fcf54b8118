import type { Span } from "../span";
import type { Reading } from "./rule";
import { type DaySpan, daySpan, yearSpan } from "./spans";

type Found = Span & { reading?: Reading };

/** What was put off from one day to another does not last from one to the other. */
const MOVED =
  /\b(?:mov|push|delay|postpon|shift|chang|extend|defer|slip|slid|brought|bring|advanc|resched|revis|adjust|set back|put (?:back|off))(?:(?!\b(?:runs?|ran|running|lasts?|lasted|lasting|covers?|covering|spans?|spanning)\b)[^.;:；]){0,60}\bfrom\s$/i;
const MOVED_TO = /^\s(?:to|until|till)\s$/i;
const MOVED_TO_ZH =
  /^[^,.;；]{0,6}(?:推迟|延迟|延期|延后|延长|延|推后|顺延|提前|提早|改|调整|变更|修改|挪)(?:到|至|为)$/u;

/** Whether what was due at the first place is now due at the second. */
export function isMove(text: string, first: Span, second: Span): boolean {
  const gap = text.slice(first.end, second.start);
  const before = text.slice(Math.max(0, first.start - 100), first.start);
  return MOVED_TO.test(gap) ? MOVED.test(before) : MOVED_TO_ZH.test(gap) && /[从由自]$/u.test(before);
}

const YEAR = /^\d{4}$/u;
const TWO = /^(?<first>.{1,30}?)(?<gap>\s+(?:to|until|till)\s+)(?<second>.{1,30})$/iu;

/** Two years or days that are read as one period, where the one is moved to the other. */
export function parted(text: string, one: Found): Found[] {
  const { first = "", gap = "", second = "" } = TWO.exec(text.slice(one.start, one.end))?.groups ?? {};
  const early = { start: one.start, end: one.start + first.length };
  const late = { start: early.end + gap.length, end: one.end };
  const [from, to] =
    YEAR.test(first) && YEAR.test(second)
      ? [first, second].map((year) => yearSpan(Number(year)))
      : endsOf(one.reading);
  if (!gap || !from || !to || !isMove(text, early, late)) return [one];
  return [
    { ...early, reading: from },
    { ...late, reading: to },
  ];
}

/** The first and the last day of a period of days. */
function endsOf(reading: Reading | undefined): (DaySpan | undefined)[] {
  if (!reading || "month" in reading || !reading.isRange || reading.precision !== "day") return [];
  return [daySpan(reading.from, 0), daySpan(reading.to, 0)];
}
