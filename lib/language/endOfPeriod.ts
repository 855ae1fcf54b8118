import { dayAfter, type PartialDate } from "@/lib/dates";
import type { Span } from "./span";

const RUNS_EN = /\b(?:within|over|in|during|for)\s+(?:the\s+)?(?:next|coming|following)?\s*$/iu;

const RUNS_ZH = /(?:未来|今后|接下来|往后)\s*$/u;

const DAYS: Record<string, number> = { day: 1, workday: 1.4 };

/** The last ISO day of a period that runs from `said`; undefined when it does not, or when the month is not known. */
export function endOfPeriod(
  text: string,
  { start, end, value, to, unit }: Span & { value: number; to?: number; unit: string },
  said: PartialDate | undefined,
): string | undefined {
  const runs =
    RUNS_EN.test(text.slice(Math.max(0, start - 24), start)) ||
    RUNS_ZH.test(text.slice(Math.max(0, start - 4), start)) ||
    /^[^,.;。]{0,2}内/u.test(text.slice(end));
  if (!runs || !said || said.precision === "year") return undefined;
  const length = to ?? value;
  if (unit === "month") return dayAfter(said.date, Math.round(length), "month");
  return dayAfter(said.date, Math.round(length * (DAYS[unit] ?? 1)));
}
