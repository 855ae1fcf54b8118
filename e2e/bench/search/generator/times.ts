import { type PartialDate, partialDate } from "@/lib/dates";
import type { Pair } from "./lexicon/pair";
import { inChineseDigits, inChineseNumerals, inEnglishWords } from "./numerals";
import type { SeededRandom } from "./seededRandom";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2026;
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** When something was said: newer dates are likelier, as more of what was said lately is checked. */
export function saidOn(random: SeededRandom): PartialDate {
  const year = LAST_YEAR - Math.floor((LAST_YEAR - FIRST_YEAR + 1) * random.next() ** 2);
  const month = random.between(1, 12);
  const exactness = random.next();
  const at =
    exactness < 0.85
      ? partialDate(year, month, random.between(1, 28))
      : exactness < 0.96
        ? partialDate(year, month)
        : partialDate(year);
  if (!at) throw new Error(`No such month: ${year}-${month}`);
  return at;
}

/** By when something is to be done that was said in `year`; both languages mean the same. */
export function deadline(random: SeededRandom, year: number): Pair {
  const years = random.pick([1, 2, 3, 3, 4, 5, 5, 7, 10, 10, 15, 20, 30]);
  const end = year + years;
  const month = random.between(1, 12);
  const name = MONTHS[month - 1] as string;
  return random.pick([
    { en: `by ${end}`, zh: `到${end}年` },
    { en: `by ${end}`, zh: `在${inChineseDigits(end)}年之前` },
    { en: `by the end of ${end}`, zh: `在${end}年底前` },
    { en: `before ${end + 1}`, zh: `在${end}年年底之前` },
    { en: `by ${name} ${end}`, zh: `在${end}年${month}月前` },
    {
      en: `within ${inEnglishWords(years)} ${years === 1 ? "year" : "years"}`,
      zh: `在${inChineseNumerals(years)}年内`,
    },
    { en: `over the next ${years === 1 ? "year" : `${years} years`}`, zh: `在未来${years}年` },
    { en: `in the first half of ${end}`, zh: `在${end}年上半年` },
  ]);
}

/** When something happened, shortly before `year` ended. */
export function past(random: SeededRandom, year: number): Pair {
  const month = random.between(1, 12);
  const name = MONTHS[month - 1] as string;
  const day = random.between(1, 28);
  return random.pick([
    { en: `in ${year}`, zh: `在${year}年` },
    { en: `in ${name} ${year}`, zh: `在${year}年${month}月` },
    { en: `on ${day} ${name} ${year}`, zh: `于${year}年${month}月${day}日` },
    { en: `on ${name} ${day}, ${year}`, zh: `于${year}年${month}月${day}日` },
    { en: `at the end of ${name}`, zh: `在${month}月底` },
    { en: `last year`, zh: `去年` },
    { en: `since ${year - 3}`, zh: `自${year - 3}年以来` },
    { en: `between ${year - 4} and ${year}`, zh: `在${year - 4}年至${year}年间` },
  ]);
}
