import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passageOf } from "./snippet";

const litIn = ({ text, lit }: { text: string; lit: { start: number; end: number }[] }) =>
  lit.map(({ start, end }) => text.slice(start, end));
const at = (text: string, word: string) => {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
};

describe("the passage that is shown", () => {
  test("of a short text is all of it, what touches lit as one", () => {
    const text = "twenty percent of compute";
    const lit = [at(text, "compute"), at(text, "twenty"), { start: 6, end: 14 }];
    expect(passageOf(text, lit)).toMatchObject({ text, isCutBefore: false, isCutAfter: false });
    expect(litIn(passageOf(text, lit))).toEqual(["twenty percent", "compute"]);
  });

  test("of a long one is where most is lit, between whole words", () => {
    const text = `A lone compute stands here. ${"Some other words were said. ".repeat(40)}Of the compute we secured, a fifth. ${"More was said. ".repeat(40)}`;
    const lit = [at(text, "compute"), at(text, "secured"), at(text, "fifth")];
    const passage = passageOf(text, lit, 200);
    expect(litIn(passage)).toEqual(["secured", "fifth"]);
    expect(passage).toMatchObject({ isCutBefore: true, isCutAfter: true });
    expect(text).toContain(passage.text);
    expect(passage.text).toMatch(/(?:^|\s)(?:Some|other|words|were|said)\b/);
    expect(passage.text).toMatch(/(?:More|was|said)[.\s]*$/);
  });

  test("of a long one in which nothing is lit is its beginning", () => {
    const text = "公司承诺把两成算力交给团队。".repeat(60);
    const passage = passageOf(text, []);
    expect(text.startsWith(passage.text)).toBe(true);
    expect(passage).toMatchObject({ isCutBefore: false, isCutAfter: true });
  });

  test("is bounded, well formed, and lights nothing that was not lit", () => {
    const stretch = fc.record({ start: fc.nat(900), length: fc.nat(60) });
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme-composite", maxLength: 900 }),
        fc.array(stretch),
        (text, found) => {
          const lit = found.map(({ start, length }) => ({ start, end: start + length }));
          const passage = passageOf(text, lit, 200);
          expect(passage.text.length).toBeLessThanOrEqual(200);
          expect(passage.text.isWellFormed()).toBe(text.isWellFormed());
          expect(text).toContain(passage.text);
          let before = -1;
          for (const { start, end } of passage.lit) {
            expect(start).toBeGreaterThan(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(passage.text.length);
            before = end;
          }
        },
      ),
    );
  });

  test("lights a word of the densest place when any is lit", () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 30 }), (start, length) => {
        const text = "0123456789 ".repeat(300);
        const end = Math.min(start + length, text.length);
        expect(litIn(passageOf(text, [{ start, end }])).join("")).toBe(text.slice(start, end));
      }),
    );
  });
});
