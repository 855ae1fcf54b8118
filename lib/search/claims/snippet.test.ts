import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Snippet, snippetOf } from "./snippet";

const highlighted = ({ text, highlights }: Snippet) =>
  highlights.map(({ start, end }) => text.slice(start, end));
const at = (text: string, word: string) => {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
};

describe("a snippet", () => {
  test("of a short text is all of it, with highlights that touch as one", () => {
    const text = "twenty percent of compute";
    const highlights = [at(text, "compute"), at(text, "twenty"), { start: 6, end: 14 }];
    const snippet = snippetOf(text, highlights);
    expect(snippet).toMatchObject({ text, isCutBefore: false, isCutAfter: false });
    expect(highlighted(snippet)).toEqual(["twenty percent", "compute"]);
  });

  test("of a long text is the part with most highlights, cut between words", () => {
    const text = `A lone compute stands here. ${"Some other words were said. ".repeat(40)}Of the compute we secured, a fifth. ${"More was said. ".repeat(40)}`;
    const highlights = [at(text, "compute"), at(text, "secured"), at(text, "fifth")];
    const snippet = snippetOf(text, highlights, 200);
    expect(highlighted(snippet)).toEqual(["secured", "fifth"]);
    expect(snippet).toMatchObject({ isCutBefore: true, isCutAfter: true });
    expect(text).toContain(snippet.text);
    expect(snippet.text).toMatch(/(?:^|\s)(?:Some|other|words|were|said)\b/);
    expect(snippet.text).toMatch(/(?:More|was|said)[.\s]*$/);
  });

  test("begins and ends with a word, not with the white space beside it", () => {
    const text = `${"Some words were said. ".repeat(20)}of these: […] Weapons that injure people, and ${"more was said. ".repeat(20)}`;
    for (let most = 30; most < 90; most++) {
      const { text: part, highlights } = snippetOf(text, [at(text, "Weapons that injure")], most);
      expect(part).toBe(part.trim());
      expect(highlights.map(({ start, end }) => part.slice(start, end))).toEqual(["Weapons that injure"]);
    }
  });

  test("of a long text without highlights is its beginning", () => {
    const text = "公司承诺把两成算力交给团队。".repeat(60);
    const snippet = snippetOf(text, []);
    expect(text.startsWith(snippet.text)).toBe(true);
    expect(snippet).toMatchObject({ isCutBefore: false, isCutAfter: true });
  });

  test("is bounded and well formed, with highlights in order inside it", () => {
    const span = fc.record({ start: fc.nat(900), length: fc.nat(60) });
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme-composite", maxLength: 900 }),
        fc.array(span),
        (text, spans) => {
          const highlights = spans.map(({ start, length }) => ({ start, end: start + length }));
          const snippet = snippetOf(text, highlights, 200);
          expect(snippet.text.length).toBeLessThanOrEqual(200);
          expect(snippet.text.isWellFormed()).toBe(text.isWellFormed());
          expect(text).toContain(snippet.text);
          let before = -1;
          for (const { start, end } of snippet.highlights) {
            expect(start).toBeGreaterThan(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(snippet.text.length);
            before = end;
          }
        },
      ),
    );
  });

  test("shows the only highlight, wherever it is", () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 30 }), (start, length) => {
        const text = "0123456789 ".repeat(300);
        const end = Math.min(start + length, text.length);
        expect(highlighted(snippetOf(text, [{ start, end }])).join("")).toBe(text.slice(start, end));
      }),
    );
  });
});
