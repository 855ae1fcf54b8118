import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phrases } from "./phrases";

describe("where a line of Chinese may break", () => {
  test("is between words, never before a mark or after one that opens", () => {
    const pieces = phrases("OpenAI承诺给一个团队20%的算力，一年后成了“全公司”共享。", "zh");
    expect(pieces).toContain("团队");
    expect(pieces).toContain("算力，");
    expect(pieces.some((piece) => /^[，。”%的了]/u.test(piece))).toBe(false);
    expect(pieces.some((piece) => piece.endsWith("“"))).toBe(false);
  });

  test("loses nothing", () => {
    const text = fc.string({ unit: fc.constantFrom("承", "诺", "20", "%", " ", "，", "“", "”", "ab", "😀") });
    fc.assert(
      fc.property(text, (written) => {
        expect(phrases(written, "zh").join("")).toBe(written);
      }),
    );
  });
});
