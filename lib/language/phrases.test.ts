import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clauses, phrases } from "./phrases";

describe("where a line of Chinese may break", () => {
  test("is between words, never before a mark or after one that opens", () => {
    const pieces = phrases("OpenAI承诺给一个团队20%的算力，一年后成了“全公司”共享。", "zh");
    expect(pieces).toContain("团队");
    expect(pieces).toContain("算力，");
    expect(pieces.some((piece) => /^[，。”%的了]/u.test(piece))).toBe(false);
    expect(pieces.some((piece) => piece.endsWith("“"))).toBe(false);
  });

  test("is after a clause, with the marks that close it", () => {
    expect(clauses("如今说“一定达成。”，却没了日期；不算", "zh").map((clause) => clause.join(""))).toEqual([
      "如今说“一定达成。”，",
      "却没了日期；",
      "不算",
    ]);
  });

  test("is not within a date", () => {
    const pieces = phrases("2024年7月31日与2024年8月1日的表述", "zh");
    expect(pieces).toContain("2024年7月31日");
    expect(pieces).toContain("2024年8月1日的");
    expect(phrases("八月初的人事变动", "zh")).toContain("八月初的");
  });

  test("loses nothing", () => {
    const text = fc.string({ unit: fc.constantFrom("承", "诺", "20", "%", " ", "，", "“", "”", "ab", "😀") });
    fc.assert(
      fc.property(text, (written) => {
        expect(phrases(written, "zh").join("")).toBe(written);
        expect(clauses(written, "zh").flat().join("")).toBe(written);
      }),
    );
  });
});
