import { expect, test } from "vitest";
import { nearest } from "./nearest";

const known = ["superalignment", "compute", "commute", "alignment", "emission"].map((written, n) => ({
  term: written,
  written,
  documents: n + 1,
}));
const meant = (word: string) => nearest(word, known)?.written ?? null;

test.each([
  ["superalingment", "superalignment"],
  ["superaligment", "superalignment"],
  ["compuet", "compute"],
  ["comute", "commute"],
  ["emision", "emission"],
  ["xylophone", null],
])("%s → %s", (word, expected) => {
  expect(meant(word)).toBe(expected);
});
