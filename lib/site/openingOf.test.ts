import { expect, test } from "vitest";
import { openingOf } from "./openingOf";

test("an article is described by the first of its shown words that are no heading", () => {
  const text = "😀 A heading\nIt  begins here.\nIt goes on.";
  const blocks = [
    { kind: "gap", start: 0, end: 0 },
    { kind: "heading", start: 0, end: 11 },
    { kind: "paragraph", start: 12, end: 28 },
    { kind: "paragraph", start: 29, end: 40 },
  ] as const;
  expect(openingOf({ text, blocks: [...blocks] })).toBe("It begins here.");
});

test("a long beginning is cut after a whole word; no text has no description", () => {
  const text = "word ".repeat(100);
  const opening = openingOf({ text, blocks: [{ kind: "paragraph", start: 0, end: 500 }] });
  expect(opening).toMatch(/^(?:word )+word…$/);
  expect(openingOf({ text: "", blocks: [] })).toBeUndefined();
});
