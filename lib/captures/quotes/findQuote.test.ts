import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, sliceCodePoints } from "@/lib/language/text";
import { saysOtherwise } from "@/lib/quoteFind";
import { findQuote } from "./findQuote";

const PLEDGE =
  "Harbour Water published its plan on Monday.\n\n“We will end all discharges into the bay by 2030, at no cost to\nhouseholds,” the chair, Ms Osei, said. Critics doubt it: 3.20 million litres went out in May alone.\n\nThe plan will be reviewed each year. We will publish the results.";
const CHINESE =
  "港口水务周一公布计划。董事长表示：“我们将在2030年之前停止向海湾排放一切污水，居民\n无需承担费用。”该计划每年审查一次。";

const differences = (text: string, quote: string) => {
  const found = findQuote(text, quote);
  return found.result === "differs" ? found.differences : found.result;
};

describe("a quotation in its source", () => {
  it.each([
    ["We will end all discharges into the bay by 2030"],
    ["“We will end all discharges into the bay by 2030,”"],
    ["at no cost to households"],
    ["We will end all discharges ... at no cost to households"],
    ["We will end all discharges […] by 2030"],
    ["[The company] will end all discharges into the bay"],
    ["The plan will be reviewed\u00a0each year."],
  ])("is found word for word: %s", (quote) => {
    expect(findQuote(PLEDGE, quote).result).toBe("found");
  });

  it.each([
    ["我们将在2030年之前停止向海湾排放一切污水"],
    ["居民无需承担费用"],
    ["「我们将在２０３０年之前停止向海湾排放一切污水……无需承担费用。」"],
  ])("is found word for word: %s", (quote) => {
    expect(findQuote(CHINESE, quote).result).toBe("found");
  });

  it("has the radicals, the ligatures and the broken words of a PDF, and its page", () => {
    const pages = [
      "Notice\nThe of\ufb01ce keeps its com-\nmitment to well-\nknown rules.",
      "⼒ ⽌ the second page",
    ];
    const text = pages.join("\n");
    const starts = [0, codePointLength(pages[0] ?? "") + 1];
    expect(findQuote(text, "The office keeps its commitment to", starts)).toMatchObject({
      result: "found",
      pieces: [{ page: 1 }],
    });
    expect(findQuote(text, "well-known rules", starts).result).toBe("found");
    expect(findQuote(text, "the second page", starts)).toMatchObject({ pieces: [{ page: 2 }] });
    expect(findQuote(text, "力止").result).toBe("found");
  });

  it.each([
    [PLEDGE, "we Will end all discharges", ["case"]],
    [CHINESE, "我們將在2030年之前停止向海灣排放一切污水", ["script"]],
    [PLEDGE, "We will end all discharges into the bay by 2035", ["date"]],
    [PLEDGE, "We will end discharges into the bay by 2030", ["words"]],
    [CHINESE, "我们将在2035年之前停止向海湾排放一切污水", ["date"]],
    [PLEDGE, "We will publish the results … We will end all discharges", ["apart"]],
  ])("differs in what is named", (text, quote, named) => {
    expect(differences(text, quote)).toEqual(named);
  });

  it.each([
    [PLEDGE, "The mayor opened a new school"],
    [PLEDGE, "20 million litres"],
    [PLEDGE, "ear"],
    [PLEDGE, "…"],
    [PLEDGE, ""],
    ["", "We will end all discharges"],
    [CHINESE, "市长为新学校揭幕"],
    ["x² is not", "x2 is not"],
  ])("is not found where it does not stand", (text, quote) => {
    expect(findQuote(text, quote).result).not.toBe("found");
  });

  const BOARD =
    "Acme Harbour will hire 20 engineers in Leeds by May 2027, Ms Osei told the board. It will not close the old pier, and under the plan no fee of 300 dollars is asked. 市长承诺在上海新建二十座码头，费用不会由居民承担。发言人张伟说，工程将在2027年5月完工。";
  it.each([
    ["Acme Harbour will hire 25 engineers in Leeds", ["number"]],
    ["Acme Harbour will hire at least 20 engineers in Leeds", ["number"]],
    ["Acme Harbour will hire 20 engineers in Leeds by May 2029", ["date"]],
    ["Acme Harbour will hire 20 engineers in Leeds by June 2027", ["date"]],
    ["Acme Harbour will hire 20 engineers in Hull by May 2027", ["name"]],
    ["Apex Harbour will hire 20 engineers in Leeds", ["name"]],
    ["It will close the old pier, and under the plan", ["negation"]],
    ["under the plan a fee of 300 euros is asked", ["number", "negation"]],
    ["市长承诺在上海新建三十座码头", ["number"]],
    ["市长承诺在北京新建二十座码头", ["name"]],
    ["费用会由居民承担", ["negation"]],
    ["发言人李强说，工程将在2027年5月完工", ["name"]],
    ["工程将在2028年5月完工", ["date"]],
  ])("says something else there: %s", (quote, named) => {
    expect(differences(BOARD, quote)).toEqual(named);
    const found = findQuote(BOARD, quote);
    expect(found.result === "differs" && saysOtherwise(found.differences)).toBe(true);
  });

  it.each([
    ["Acme Harbour will be hiring 20 engineers in Leeds by May 2027"],
    ["Acme Harbour will hire twenty engineers in Leeds by May 2027"],
    ["It will not close that old pier, and under this plan"],
    ["Acme Harbor will hire 20 engineers in Leeds", ["name"]],
    ["市长承诺在上海兴建二十座码头"],
    ["市长承诺在上海新建20座码头"],
    ["工程会在2027年5月完工"],
  ])("has other words there: %s", (quote, named = ["words"]) => {
    expect(differences(BOARD, quote)).toEqual(named);
  });

  it("says which words stand there instead", () => {
    expect(findQuote(PLEDGE, "We will end all discharges into the bay by 2035")).toMatchObject({
      pieces: [{ found: "We will end all discharges into the bay by 2030" }],
    });
  });

  it("takes the pieces that stand together, not the first of each", () => {
    const text = `We will pay. ${"Nothing of it was said here. ".repeat(200)}We will pay. All of it, by May.`;
    const found = findQuote(text, "We will pay … by May");
    expect(found.result).toBe("found");
    if (found.result === "found") expect(found.pieces[0]?.start).toBeGreaterThan(1000);
  });
});

describe("in any text", () => {
  const letters = fc.constantFrom(
    "a",
    "b",
    "é",
    "e\u0301",
    "的",
    "算",
    "。",
    " ",
    "\n",
    "-\n",
    "😀",
    "“",
    "3",
    ".",
    "ﬁ",
  );

  it("every piece names the words that stand at its place", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: letters, maxLength: 80 }),
        fc.string({ unit: letters, maxLength: 12 }),
        (text, quote) => {
          const found = findQuote(text, quote);
          if (found.result === "not_found") return;
          for (const { start, end, found: words } of found.pieces) {
            expect(0 <= start && start < end && end <= codePointLength(text)).toBe(true);
            expect(sliceCodePoints(text, start, end)).toBe(words);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("whole words that were copied from it are found, however they were spaced", () => {
    const word = fc.constantFrom("the", "plan", "ends", "in", "May", "2030", "water", "with", "费用", "计划");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
        const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
        const quote = words.slice(from, to + 1).join(" ");
        expect(findQuote(words.join("  \n"), quote).result).toBe("found");
      }),
    );
  });

  it("takes time that grows with the text alone", () => {
    const text = "a b ".repeat(100_000);
    expect(findQuote(text, "a b a b c ".repeat(300)).result).not.toBe("found");
    expect(findQuote("[".repeat(50_000), "[".repeat(4_000)).result).toBe("not_found");
    expect(findQuote("-   ".repeat(50_000), "- \n".repeat(1_000)).result).toBe("not_found");
  });
});
