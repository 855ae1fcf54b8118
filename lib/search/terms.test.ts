import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchQuery } from "./schema";
import { likePattern, termsOf, wordPattern } from "./terms";

describe("terms of a query", () => {
  test("words in both languages, a phrase kept whole", () => {
    expect(termsOf("OpenAI 20% compute")).toEqual(["openai", "20", "compute"]);
    expect(termsOf("“entire company” safety")).toEqual(["entire company", "safety"]);
    expect(termsOf("超级对齐团队")).toContain("超级");
    expect(termsOf("…!?  ")).toEqual([]);
  });

  test("wildcards stand for themselves", () => {
    expect(likePattern("20%_\\")).toBe("%20\\%\\_\\\\%");
  });

  test("a word is looked for where one begins, a number whole, Chinese anywhere", () => {
    expect(wordPattern("safe")).toBe("(?<![a-z0-9])safe");
    expect(wordPattern("20")).toBe("(?<![a-z0-9])20(?![0-9])");
    expect(wordPattern("超级")).toBe("超级");
    expect(wordPattern("a.b* [c]")).toBe("(?<![a-z0-9])a\\.b\\* \\[c\\]");
  });

  test("any text gives a bounded list of terms without control characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const { q } = searchQuery.parse({ q: text });
        const terms = termsOf(q);
        expect(terms.length).toBeLessThanOrEqual(12);
        expect(terms.join("")).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
