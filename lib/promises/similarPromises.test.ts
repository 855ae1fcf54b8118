import { expect, test } from "vitest";
import { cachedFind, queryText, queryTexts, type SimilarQuery, similarIds } from "./similarPromises";

const worded = (quote: string, statementEn: string | null = null) => ({
  quote,
  statementEn,
  statementZh: null,
});

test("a claim is looked for by its words and its statements, each once", () => {
  expect(queryText(worded("A fifth.", "A fifth."))).toBe("A fifth.");
  expect(queryText({ quote: "两成", statementEn: "A fifth.", statementZh: "两成算力" })).toBe(
    "两成\nA fifth.\n两成算力",
  );
});

test("of many wordings the first and the last are looked for", () => {
  expect(queryTexts([])).toEqual([]);
  expect(queryTexts([worded("a")])).toEqual(["a"]);
  expect(queryTexts([worded("a"), worded("b"), worded("c")])).toEqual(["a", "c"]);
});

test("those of the circle come before everybody's, each once; the same is looked for once", async () => {
  const asked: SimilarQuery[] = [];
  const find = cachedFind(async (one) => {
    asked.push(one);
    return one.speakerIds ? ["near"] : ["far", "near"];
  });
  const ask = () => similarIds(find, { texts: ["a", "b"], circle: ["s"], not: ["self"] });
  expect(await Promise.all([ask(), ask()])).toEqual([
    ["near", "far"],
    ["near", "far"],
  ]);
  expect(asked.map(({ text, speakerIds }) => [text, speakerIds])).toEqual([
    ["a", ["s"]],
    ["b", ["s"]],
    ["a", undefined],
    ["b", undefined],
  ]);
});
