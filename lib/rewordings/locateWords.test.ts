import fc from "fast-check";
import { expect, test } from "vitest";
import { locator } from "./locateWords";

const found = (wording: string, words: string | null) =>
  locator(wording)(words).map(({ start, end }) => wording.slice(start, end));

test.each([
  ["We will give 20% of the compute.", "20%", ["20%"]],
  ["We Will give 20%.", "we will", ["We Will"]],
  ["the compute we’ve secured", "we've secured", ["we’ve secured"]],
  ["over\nfour years", "over four years", ["over\nfour years"]],
  ["承诺拿出２０％的算力", "20%", ["２０％"]],
  ["我们将把两成算力用于安全", "两成算力", ["两成算力"]],
  ["20% of the compute over four years", "20% … four years", ["20%", "four years"]],
  ["20% of the compute over four years", "20%...four", ["20%", "four"]],
  ["It is … what it is", "is … what", ["is … what"]],
  ["Nothing of the kind", "20%", []],
  ["20% of the compute", "four years … 20%", []],
  ["anything", null, []],
  ["anything", "  ", []],
])("%s ← %s", (wording, words, expected) => expect(found(wording, words)).toEqual(expected));

test("a whole word is found before a part of another", () => {
  expect(locator("unwilling, but it will do")("will")).toEqual([{ start: 18, end: 22 }]);
  expect(locator("120% and 20%")("20%")).toEqual([{ start: 9, end: 12 }]);
  expect(locator("unwilling")("will")).toEqual([{ start: 2, end: 6 }]);
});

test("any words of a wording are found in it, places are within it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(80), fc.nat(80), (wording, a, b) => {
      const words = wording.slice(Math.min(a, b), Math.max(a, b));
      const spans = locator(wording)(words);
      if (words.trim() !== "" && words.isWellFormed()) expect(spans).not.toEqual([]);
      for (const { start, end } of spans)
        expect(start >= 0 && start < end && end <= wording.length).toBe(true);
    }),
  );
});
