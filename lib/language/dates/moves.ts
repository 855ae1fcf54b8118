import type { Span } from "../span";
import type { Reading } from "./rule";
import { yearSpan } from "./spans";

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

const TWO_YEARS = /^(?<first>\d{4})\s+(?:to|until|till)\s+(?<second>\d{4})$/iu;

/** Two years that are read as one period, where the one is moved to the other. */
export function parted(text: string, one: Found): Found[] {
  const { first, second } = TWO_YEARS.exec(text.slice(one.start, one.end))?.groups ?? {};
  if (!first || !second) return [one];
  const [early, late] = [
    { start: one.start, end: one.start + 4 },
    { start: one.end - 4, end: one.end },
  ];
  const [from, to] = [yearSpan(Number(first)), yearSpan(Number(second))];
  if (!from || !to || !isMove(text, early, late)) return [one];
  return [
    { ...early, reading: from },
    { ...late, reading: to },
  ];
}
