import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortValue } from "./shortValue";

const said = { date: "2023-07-05", precision: "day" } as const;
const inBoth = (term: "amount" | "deadline", words: string, lang: "en" | "zh") => [
  shortValue("en", term, words, { lang, said }),
  shortValue("zh", term, words, { lang, said }),
];

describe("an amount or a date", () => {
  test.each([
    ["amount", "40%", "en", "40%", "40%"],
    ["amount", "around 25%", "en", "about 25%", "约25%"],
    ["amount", "两成", "zh", "20%", "20%"],
    ["amount", "20-30%", "en", "20%–30%", "20%–30%"],
    ["amount", "and 40% by 2028", "en", "40% by 2028", "到2028\u2060年40%"],
    ["amount", "2030年30%", "zh", "30% by 2030", "到2030\u2060年30%"],
    ["deadline", "by 2025", "en", "2025", "2025\u2060年"],
    ["deadline", "2026年11月", "zh", "Nov\u00a02026", "2026\u2060年\u206011\u2060月"],
    ["deadline", "2030年左右", "zh", "about 2030", "2030\u2060年左右"],
    ["deadline", "over the next four years", "en", "4 years", "4年"],
    [
      "deadline",
      "no later than 31 March 2026",
      "en",
      "31\u00a0Mar\u00a02026",
      "2026\u2060年\u20603\u2060月\u206031\u2060日",
    ],
  ] as const)("%s %s is told in each language", (term, words, lang, en, zh) => {
    expect(inBoth(term, words, lang)).toEqual([en, zh]);
  });

  test.each([
    ["amount", "at least one million barrels a day", "en"],
    ["amount", "2.3-2.5mmboed", "en"],
    ["amount", "up to 50% more", "en"],
    ["amount", "$1.5 billion", "en"],
    ["amount", "20% or 30%", "en"],
    ["deadline", "2030年前", "zh"],
    ["deadline", "within 100 days of taking office", "en"],
    ["deadline", "between 2025 and 2027", "en"],
    ["deadline", "明年", "zh"],
    ["deadline", "not 2025", "en"],
  ] as const)("%s %s says more than that, or something else", (term, words, lang) => {
    expect(inBoth(term, words, lang)).toEqual([null, null]);
  });

  test("is no other term, however it is written", () => {
    expect(shortValue("en", "base", "20%", { lang: "en", said })).toBeNull();
  });

  test("keeps the year of the words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), (year) => {
        expect(shortValue("en", "deadline", `by ${year}`, { lang: "en", said })).toBe(String(year));
      }),
    );
  });
});
