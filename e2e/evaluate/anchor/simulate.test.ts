import { describe, expect, test } from "vitest";
import { findPlaces } from "@/lib/claims/places/findPlaces";
import { CodePointIndex, codePointLength } from "@/lib/language/text";
import { answer } from "./answer";
import { CHINESE_TEXTS } from "./chineseTexts";
import { ENGLISH_TEXTS } from "./englishTexts";
import { GOALS, reached } from "./goals";
import { KINDS } from "./happenings";
import { simulate } from "./simulate";

const ROWS = simulate([...ENGLISH_TEXTS, ...CHINESE_TEXTS], { seed: 20_261_128, quotes: 60 });
const ANSWERED = ROWS.map((row) => ({ row, told: answer(row) }));

describe("passages in articles to which everything was done that happens to articles", () => {
  test("are rows in which the quote stands where it is said to stand, of every kind", () => {
    for (const { earlier, later, quote, start, right } of ROWS) {
      const text = new CodePointIndex(earlier);
      expect(text.slice(start, start + codePointLength(quote))).toBe(quote);
      if (right) expect(right.end).toBeLessThanOrEqual(codePointLength(later));
    }
    const counts = Object.keys(KINDS).map((kind) => ROWS.filter((row) => row.kind === kind).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
  });

  test.each(GOALS)("$name", (goal) => {
    const found = reached(goal, ANSWERED);
    expect(found?.isReached, `${found?.share}`).toBe(true);
  });

  test("are taken where they stand if nothing was done", () => {
    for (const { earlier, quote, start } of ROWS.slice(0, 50)) {
      const end = start + codePointLength(quote);
      expect(findPlaces(earlier, `${earlier}\n`)({ start, end })).toEqual({ outcome: "exact", start, end });
    }
  });
});
