import fc from "fast-check";
import { expect, test } from "vitest";
import { CodePointIndex } from "@/lib/language/text";
import { runsOf } from "./marks";

test("overlapping marks are cut where they begin and end", () => {
  const text = new CodePointIndex("把两成算力给团队");
  const runs = runsOf(text, { start: 0, end: 8 }, [
    { id: "a", start: 1, end: 5 },
    { id: "b", start: 3, end: 8 },
  ]);
  expect(runs.map((run) => [run.text, run.marks])).toEqual([
    ["把", []],
    ["两成", ["a"]],
    ["算力", ["a", "b"]],
    ["给团队", ["b"]],
  ]);
});

test("runs join to the text of the range, and each mark covers exactly its own part of it", () => {
  const mark = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
      fc.array(mark, { maxLength: 6 }),
      (raw, spans) => {
        const text = new CodePointIndex(raw);
        const marks = spans.map(([start, length], n) => ({ id: String(n), start, end: start + length }));
        const range = { start: Math.min(2, text.length - 1), end: text.length };
        const runs = runsOf(text, range, marks);
        expect(runs.map((run) => run.text).join("")).toBe(text.slice(range.start, range.end));
        for (const { id, start, end } of marks) {
          const covered = runs.filter((run) => run.marks.includes(id)).map((run) => run.text);
          expect(covered.join("")).toBe(
            text.slice(Math.max(start, range.start), Math.max(Math.min(end, range.end), range.start)),
          );
        }
      },
    ),
  );
});
