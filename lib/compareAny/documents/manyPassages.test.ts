import { expect, test } from "vitest";
import { passagesOf } from "@/lib/compare/documents/passages";
import { LONGEST_DOCUMENT } from "./limits";
import { hasMorePassages } from "./manyPassages";

const MANY = 300;

test.each([
  ["lines", "a\n"],
  ["lines that end in two characters", "a\r\n"],
  ["lines of other systems", "a\r"],
  ["separated lines", "a\u2028"],
  ["list items", "- a b\n"],
  ["numbered items", "1. A b\n"],
  ["numbers in lines", "1. \n"],
  ["numbers in a line", "1. "],
  ["sentences", "Yes. "],
  ["sentences before numbers", "It failed. 80% was lost. "],
  ["questions without a space", "a?B!c?"],
  ["points between capitals", "aa.Bb"],
  ["Chinese sentences", "禁止拍照。"],
  ["Chinese half sentences", "禁止拍照；"],
  ["sentences that trail off", "好……"],
  ["items inside of a sentence", "x;(a)"],
  ["spaced items inside of a sentence", "the following: (1) one of them"],
  ["sentences of another script", "नहीं। "],
  ["quoted sentences", "“Yes.” "],
])("of %s no document has more than are counted", (_, piece) => {
  const document = piece.repeat(MANY);
  const passages = passagesOf(document, /\p{Script=Han}/u.test(piece) ? "zh" : "en").length;
  expect(passages).toBeGreaterThan(0);
  expect(hasMorePassages(document, passages - 1)).toBe(true);
});

test.each([
  ["an empty line between paragraphs", "The room closes at six.\n\n"],
  ["numbered items", "12. The room closes at six.\n"],
  ["list items", "- **Bags** are left at the door.\n"],
  ["figures and addresses", "It costs 1.5 euros at house.example, at 10:30.\n"],
  ["a quotation", "She said: “Never again!”\n\n"],
])("%s: no passages that are not there are counted", (_, piece) => {
  // What stands at the very beginning and at the very end may count.
  expect(hasMorePassages(piece.repeat(MANY), MANY + 2)).toBe(false);
});

test("any text of the longest is counted to its end", () => {
  for (const piece of ["a", "。", ".", " ", "\n", ": ", "1. ", "\n1.", "(", "；（"])
    expect(hasMorePassages(piece.repeat(LONGEST_DOCUMENT / piece.length), LONGEST_DOCUMENT)).toBe(false);
});
