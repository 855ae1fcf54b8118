import type { Amount } from "@/lib/language/amounts/findAmounts";
import { findFrequencies } from "@/lib/language/frequencies";

/** The unit of how often something is done. */
export const A_YEAR = "a year";

/** How often things are done, as amounts: times a year. */
export const amountsOfFrequencies = (folded: string): Amount[] =>
  findFrequencies(folded).map(({ perYear, isBare, ...one }) => ({
    ...one,
    value: perYear,
    unit: A_YEAR,
    ...(isBare && { isBare }),
  }));

/** Once a year is every year, and annually; in Chinese its meaning in the lexicon. */
export const frequencyKey = ({ value, comparator }: Amount, isChinese: boolean): string =>
  isChinese && value === 1 && comparator === "=" ? "≈每年" : `#${comparator}${value}${A_YEAR}`;
