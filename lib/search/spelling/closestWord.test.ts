import { expect, test } from "vitest";
import { closestWord } from "./closestWord";

const indexed = ["superalignment", "compute", "commute", "alignment", "emission"].map((written, n) => ({
  term: written,
  written,
  documents: n + 1,
}));
const correctionOf = (word: string) => closestWord(word, indexed)?.written ?? null;

test.each([
  ["superalingment", "superalignment"],
  ["superaligment", "superalignment"],
  ["compuet", "compute"],
  ["comute", "commute"],
  ["emision", "emission"],
  ["xylophone", null],
])("%s → %s", (word, expected) => {
  expect(correctionOf(word)).toBe(expected);
});
