import { expect, test } from "vitest";
import { areArticlesWords } from "./articlesWords";

const TOLD = "The company will run half of its boats on batteries by 2030, its director said.";
const SAID = "We will replace at least six of our twelve boats";
const place = (exact: string) => ({ exact, prefix: "On Tuesday. ", suffix: " She smiled." });

test("what an article tells outside quotation marks is in its own words", () => {
  expect(areArticlesWords({ quote: TOLD, mentions: [place(TOLD)], evidence: [] })).toBe(true);
  expect(areArticlesWords({ quote: TOLD, mentions: [place(TOLD)], evidence: [{ quote: null }] })).toBe(true);
});

test.each([`“${SAID},” she said.`, `"${SAID}," she said.`, `「${SAID}」`])("not so in %s", (exact) => {
  expect(areArticlesWords({ quote: SAID, mentions: [place(exact)], evidence: [] })).toBe(false);
});

test("nor where the words bring their marks, a source has them, another article quotes them, or no article does", () => {
  const marked = `“${SAID}”`;
  expect(areArticlesWords({ quote: marked, mentions: [place(marked)], evidence: [] })).toBe(false);
  expect(areArticlesWords({ quote: SAID, mentions: [place(SAID)], evidence: [{ quote: `${SAID}.` }] })).toBe(
    false,
  );
  expect(areArticlesWords({ quote: SAID, mentions: [place(SAID), place(marked)], evidence: [] })).toBe(false);
  expect(areArticlesWords({ quote: SAID, mentions: [], evidence: [] })).toBe(false);
});
