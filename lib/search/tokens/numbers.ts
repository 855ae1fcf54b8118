import { type Amount, findAmounts } from "@/lib/language/amounts";
import { findTimes, type TimeExpression } from "@/lib/language/times";
import type { SearchToken } from "./token";

/** Whether there can be a number or a date at all: most sentences have none, and looking takes longest. */
const MAY_COUNT =
  /[0-9零〇一二两三四五六七八九十百千万亿半]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|fifth|halv\w+|dozen|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b/iu;

/** Numbers with their units, and months and years, each in one form for every way of writing it. */
export function numbersIn(plain: string): SearchToken[] {
  if (!MAY_COUNT.test(plain)) return [];
  const times = findTimes(plain);
  const amounts = findAmounts(plain).filter(
    ({ start, end }) => !times.some((time) => time.start < end && start < time.end),
  );
  return [...amounts.flatMap(amountTokens), ...times.flatMap(timeTokens)];
}

/**
 * What Chinese counts with (四千套, 3500人) is the word after the number elsewhere, and another in the next paper: such
 * a number stands by itself as well.
 */
const COUNTED = /^\p{Script=Han}+$/u;

function amountTokens({ value, to, unit, core }: Amount): SearchToken[] {
  const values = to === undefined ? [value] : [value, to];
  const units = COUNTED.test(unit) ? [unit, ""] : [unit.replaceAll(" ", "_")];
  return values.flatMap((one) =>
    units.map((counted) => ({
      term: `#${Number(one.toPrecision(6))}${counted}`,
      kind: "number" as const,
      start: core.start,
      end: core.end,
      isCapital: false,
    })),
  );
}

/** Years outside these are counted from a day that is not known here, or are no years. */
const YEARS = [1000, 2200] as const;

/** The year of a time that names it, and its month when it names that too. */
function timeTokens({ first, last, start, end }: TimeExpression): SearchToken[] {
  const at = { kind: "time", start, end, isCapital: false } as const;
  const year = first.slice(0, 4);
  if (year !== last.slice(0, 4) || Number(year) < YEARS[0] || Number(year) > YEARS[1]) return [];
  const month = first.slice(0, 7);
  const months = month === last.slice(0, 7) ? [{ term: `~${month}`, ...at }] : [];
  return [{ term: `~${year}`, ...at }, ...months];
}
