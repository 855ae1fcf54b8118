import { expect, test } from "vitest";
import type { Stretch } from "@/lib/compare/types";
import type { ToldWords } from "@/lib/comparison";
import { notesOf } from "./notes";

const span = { start: 0, end: 1 };
const stretch = (reads: Stretch["reads"], more: Partial<Stretch> = {}): Stretch => ({
  ...{ earlier: span, later: span, reads, rows: [], why: reads === "same" ? "synonym" : null },
  ...more,
});
const swapped = (n: number, from: string, to: string): ToldWords["words"] => [
  { op: "removed", text: `${from} `, stretch: n },
  { op: "added", text: `${to} `, stretch: n },
];

test("each difference leads to its rows or to a note; the same words have one note", () => {
  const told = notesOf(
    {
      words: [
        ...swapped(0, "20%", "10%"),
        ...swapped(1, "staff", "employees"),
        ...swapped(2, "fully", "generally"),
        ...swapped(3, "staff", "employees"),
        { op: "moved", end: "from", move: 1, text: "by 2030", stretch: 4 },
      ],
      stretches: [
        stretch("row", { rows: [0, 2] }),
        stretch("same"),
        stretch("cannot_tell"),
        stretch("same"),
        stretch("same", { why: "moved" }),
      ],
    },
    2,
  );
  expect(told.references).toEqual([
    // The third row is not on the page.
    { reads: "row", rows: [1], letter: null },
    { reads: "same", rows: [], letter: "a" },
    { reads: "cannot_tell", rows: [], letter: "b" },
    { reads: "same", rows: [], letter: "a" },
    // Its ring and number say where it moved.
    { reads: "same", rows: [], letter: null },
  ]);
  expect(told.notes).toEqual([
    { letter: "a", reads: "same", why: "synonym", from: "staff", to: "employees" },
    { letter: "b", reads: "cannot_tell", why: null, from: "fully", to: "generally" },
  ]);
  expect(told.more).toBe(0);
});

test("there are no more notes than letters; the others are counted", () => {
  const all = Array.from({ length: 30 }, (_, n) => n);
  const { notes, more, references } = notesOf(
    { words: all.flatMap((n) => swapped(n, `a${n}`, `b${n}`)), stretches: all.map(() => stretch("same")) },
    0,
  );
  expect([notes.length, notes.at(-1)?.letter, more]).toEqual([26, "z", 4]);
  expect(references[29]).toEqual({ reads: "same", rows: [], letter: null });
});
