import fc from "fast-check";
import { expect, test } from "vitest";
import { findDates } from "@/lib/language/dateGrammar";
import { maskQuotes } from "@/lib/language/quotes";
import { codePointLength } from "@/lib/language/text";
import { filled, hostileText, PIECES } from "@/prisma/testing/hostileText";
import { findPlaces } from "./places/findPlaces";
import { prefill } from "./prefill";
import { suggestClaims } from "./suggest";

const SPEAKERS = [
  { id: "one", names: ["今年", "alpha", "safety"] },
  { id: "other", names: ["張三", "部分"] },
];

test.each(PIECES)("%j over and over is read for claims, dates and speakers", (piece) => {
  const text = filled(piece, 20_000);
  for (const lang of ["en", "zh"] as const) {
    for (const { start, end, score } of suggestClaims(text, lang)) {
      expect(end).toBeGreaterThan(start);
      expect(score).toBeLessThanOrEqual(1);
    }
    prefill(text, { lang, speakers: SPEAKERS, publishedOn: "2024-05-06" });
  }
  const dates = findDates(text);
  expect(dates.every(({ start }, n) => start >= (dates[n - 1]?.end ?? 0))).toBe(true);
  expect(maskQuotes(text)).toHaveLength(text.length);
});

test("any mixture of them too, and a passage of it is found again", () => {
  fc.assert(
    fc.property(hostileText(10_000), (text) => {
      suggestClaims(text, "zh");
      prefill(text, { lang: "en", speakers: SPEAKERS });
      const later = `${text.slice(0, 4_010)}x${text.slice(4_020)}`;
      const found = findPlaces(text, later)({ start: 4_000, end: 4_040 });
      expect(found.outcome === "orphan" || found.end <= codePointLength(later)).toBe(true);
    }),
    { numRuns: 5 },
  );
});
