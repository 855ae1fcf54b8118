import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "./tokenize";

const terms = (text: string) => new Set(tokenize(text).map(({ term }) => term));
const shared = (a: string, b: string) => [...terms(a)].filter((term) => terms(b).has(term));

describe("one term for several ways of writing", () => {
  test.each([
    ["pledges", "pledged"],
    ["organisation", "organization"],
    ["Beyoncé", "beyonce"],
    ["ＯｐｅｎＡＩ", "openai"],
    ["McDonald's", "McDonald’s"],
  ])("%s and %s", (one, other) => {
    expect(shared(one, other)).not.toEqual([]);
  });

  test.each([
    ["20% of its compute", "百分之二十的算力", "#0.2share"],
    ["20 percent", "两成", "#0.2share"],
    ["two-fifths of the seats", "40% of the seats", "#0.4share"],
    ["in July 2023", "2023年7月", "~2023-07"],
    ["$1.5 million", "1,500,000 dollars", "#1500000$"],
  ])("%s and %s", (one, other, term) => {
    expect(shared(one, other)).toContain(term);
  });

  test("Chinese in both scripts, as words, characters and bigrams", () => {
    expect(terms("超級對齊團隊")).toEqual(terms("超级对齐团队"));
    expect([...terms("超级对齐")]).toEqual(expect.arrayContaining(["超", "超级", "级对", "对齐"]));
  });

  test("the parts of a compound, and the whole", () => {
    expect([...terms("#AustralianFires")]).toEqual(["australianfir", "australian", "fire"]);
  });
});

test("stop words, URLs and punctuation are no terms", () => {
  expect([...terms("It is what they have been — of the … !!! 的 了")]).toEqual([]);
  expect([...terms("see https://example.org/a-long/path?x=1 and pic.twitter.com/0eJtwJyS1J")]).toEqual([
    "see",
  ]);
});

test("a day without its year is no date", () => {
  expect([...terms("between May 18 and 31")].filter((term) => term.startsWith("~"))).toEqual([]);
});

test("every text gives terms, the same each time, with their positions", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(..."超级对齐20%二十 aZ'#é—。\u0000"), maxLength: 120 }),
  );
  fc.assert(
    fc.property(text, (text) => {
      const tokens = tokenize(text);
      expect(tokenize(text)).toEqual(tokens);
      for (const { term, start, end } of tokens) {
        expect(term).not.toMatch(/^$|[\s]/u);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test("a long text is cut to a limit", () => {
  expect(tokenize("word ".repeat(100_000)).length).toBeLessThan(2_000);
});
