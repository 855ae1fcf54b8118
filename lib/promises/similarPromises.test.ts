import { expect, test } from "vitest";
import { type AlikeAsked, idsAlike, lookedForOnce, textOf, textsOf } from "./similarPromises";

const worded = (quote: string, statementEn: string | null = null) => ({
  quote,
  statementEn,
  statementZh: null,
});

test("a claim is looked for by its words and its statements, each once", () => {
  expect(textOf(worded("A fifth.", "A fifth."))).toBe("A fifth.");
  expect(textOf({ quote: "两成", statementEn: "A fifth.", statementZh: "两成算力" })).toBe(
    "两成\nA fifth.\n两成算力",
  );
});

test("of many wordings the first and the last are looked for", () => {
  expect(textsOf([])).toEqual([]);
  expect(textsOf([worded("a")])).toEqual(["a"]);
  expect(textsOf([worded("a"), worded("b"), worded("c")])).toEqual(["a", "c"]);
});

test("those of the circle come before everybody's, each once; the same is looked for once", async () => {
  const asked: AlikeAsked[] = [];
  const find = lookedForOnce(async (one) => {
    asked.push(one);
    return one.speakerIds ? ["near"] : ["far", "near"];
  });
  const ask = () => idsAlike(find, { texts: ["a", "b"], circle: ["s"], not: ["self"] });
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
