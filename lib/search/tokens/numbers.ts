import { type Amount, findAmounts } from "@/lib/language/amounts/findAmounts";
import { findTimes, type TimeExpression } from "@/lib/language/times";
import type { SearchToken } from "./token";

/** A cheap test: most sentences hold no number or date, and finding them takes longest. */
const MAY_HOLD_NUMBER =
  /[0-9¼-¾⅐-⅞零〇一二两三四五六七八九十百千万亿兆半廿卅壹贰叁肆伍陆柒捌玖拾]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|lakhs?|crores?|half|third|quarter|fifth|halv\w+|dozen|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b/iu;

/** Tokens of numbers with their units, months and years: one term for every way of writing the same. */
export function numberTokens(plain: string): SearchToken[] {
  if (!MAY_HOLD_NUMBER.test(plain)) return [];
  const times = findTimes(plain);
  const amounts = findAmounts(plain).filter(
    ({ start, end }) => !times.some((time) => time.start < end && start < time.end),
  );
  return [...amounts.flatMap(amountTokens), ...times.flatMap(timeTokens)];
}

/**
 * A Chinese measure word (四千套, 3500人) differs from paper to paper, and other languages have none: the number is also
 * a term without it.
 */
const MEASURE_WORD = /^\p{Script=Han}+$/u;

function amountTokens({ value, to, unit, core }: Amount): SearchToken[] {
  const values = to === undefined ? [value] : [value, to];
  const units = MEASURE_WORD.test(unit) ? [unit, ""] : [unit.replaceAll(" ", "_")];
  return values.flatMap((one) =>
    units.map((counted) => ({
      term: `#${Number(one.toPrecision(6))}${counted}`,
      kind: "number" as const,
      start: core.start,
      end: core.end,
      isCapitalized: false,
    })),
  );
}

/** What lies outside is no year, or one counted from a day that is not known here. */
const [MIN_YEAR, MAX_YEAR] = [1000, 2200];

/** Tokens of the year and month that a time names. */
function timeTokens({ first, last, start, end }: TimeExpression): SearchToken[] {
  const at = { kind: "time", start, end, isCapitalized: false } as const;
  const year = first.slice(0, 4);
  if (year !== last.slice(0, 4) || Number(year) < MIN_YEAR || Number(year) > MAX_YEAR) return [];
  const month = first.slice(0, 7);
  const months = month === last.slice(0, 7) ? [{ term: `~${month}`, ...at }] : [];
  return [{ term: `~${year}`, ...at }, ...months];
}
