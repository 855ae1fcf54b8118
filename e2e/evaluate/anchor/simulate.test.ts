import { describe, expect, test } from "vitest";
import { findPlaces } from "@/lib/claims/places/findPlaces";
import { CodePointIndex, codePointLength } from "@/lib/language/text";
import { answer } from "./answer";
import { CHINESE_TEXTS } from "./chineseTexts";
import { ENGLISH_TEXTS } from "./englishTexts";
import { isRight } from "./score";
import { KINDS, simulate } from "./simulate";

const ROWS = simulate([...ENGLISH_TEXTS, ...CHINESE_TEXTS], { seed: 20_261_128, each: 30 });
const ANSWERED = ROWS.map((row) => ({ row, told: answer(row) }));

/** Of the rows whose kind begins so, the share of which this is so. */
function share(kinds: RegExp, isSo: (one: (typeof ANSWERED)[number]) => boolean): number {
  const some = ANSWERED.filter(({ row }) => kinds.test(row.kind));
  expect(some.length).toBeGreaterThanOrEqual(30);
  return some.filter(isSo).length / some.length;
}

const isTaken = ({ told }: (typeof ANSWERED)[number]) => told.outcome === "exact" || told.outcome === "moved";
const isOffered = ({ told }: (typeof ANSWERED)[number]) => told.outcome === "to_confirm";
const COPIED = /^copy/u;
const LIKE = /^like/u;
const GONE = /^gone/u;
const STAYED = /^(?:typos|words|sentence|paragraph|moved|edit|page)/u;

describe("passages in articles to which everything was done that happens to articles", () => {
  test("are rows in which the quote stands where it is said to stand", () => {
    for (const { earlier, later, quote, start, right } of ROWS) {
      const text = new CodePointIndex(earlier);
      expect(text.slice(start, start + codePointLength(quote))).toBe(quote);
      if (right) expect(right.end).toBeLessThanOrEqual(codePointLength(later));
    }
    expect(ROWS).toHaveLength(30 * Object.keys(KINDS).length);
  });

  test("none is taken elsewhere than where it was edited, however often its old words are repeated", () => {
    expect(share(COPIED, (one) => isTaken(one) && !isRight(one))).toBe(0);
    expect(share(COPIED, (one) => isRight(one) || one.told.outcome === "orphan")).toBeGreaterThanOrEqual(0.9);
  });

  test("none is taken where it is gone or only looks alike, and few are offered there", () => {
    expect(share(LIKE, isTaken)).toBeLessThanOrEqual(0.02);
    expect(share(GONE, isTaken)).toBeLessThanOrEqual(0.02);
    expect(share(LIKE, isOffered)).toBeLessThanOrEqual(0.1);
  });

  test("are taken or offered where they stand now", () => {
    expect(share(STAYED, isRight)).toBeGreaterThanOrEqual(0.98);
    expect(share(/^(?:sentence|paragraph) before/u, isTaken)).toBeGreaterThanOrEqual(0.9);
  });

  test("are taken where they stand if nothing was done", () => {
    for (const { earlier, quote, start } of ROWS.slice(0, 50)) {
      const end = start + codePointLength(quote);
      expect(findPlaces(earlier, `${earlier}\n`)({ start, end })).toEqual({ outcome: "exact", start, end });
    }
  });
});
