import { describe, expect, test } from "vitest";
import { compare } from "../compare";

const amountOf = (earlier: string, later: string) =>
  compare({ text: earlier }, { text: later })
    .changes.filter(({ term }) => term === "amount")
    .map(({ effect }) => effect);

describe("of what is better small, less is a firmer promise", () => {
  test.each([
    ["a ceiling", "Unemployment will stay below 4%.", "Unemployment will stay below 6%.", "weaker"],
    ["a level to fall to", "Fares will fall to 3 euros.", "Fares will fall to 2 euros.", "stronger"],
    ["a ceiling in Chinese", "全市失业率控制在5%以内。", "全市失业率控制在6%以内。", "weaker"],
    ["a level in Chinese", "碳排放降至40吨。", "碳排放降至30吨。", "stronger"],
    ["what anything is cut to", "The tax will fall to 20%.", "The tax will fall to 15%.", "stronger"],
    ["the same in Chinese", "关税将下调至5%。", "关税将下调至8%。", "weaker"],
    [
      "how long data are kept",
      "Data are kept for 30 days at most.",
      "Data are kept for 90 days at most.",
      "weaker",
    ],
    ["the same in Chinese", "数据保存不超过30天。", "数据保存不超过90天。", "weaker"],
  ])("%s", (_, earlier, later, effect) => {
    expect(amountOf(earlier, later)).toEqual([effect]);
    expect(amountOf(later, earlier)).toEqual([effect === "weaker" ? "stronger" : "weaker"]);
  });

  test.each([
    ["by how much it falls", "We will cut emissions by 40%.", "We will cut emissions by 60%."],
    ["a cut of so much", "We promise a 40% cut in emissions.", "We promise a 60% cut in emissions."],
    ["by how much, in Chinese", "碳排放下降40%。", "碳排放下降60%。"],
    [
      "how long something must be kept",
      "Records are kept for at least 3 years.",
      "Records are kept for at least 5 years.",
    ],
    ["what is better large", "We will plant 40 trees.", "We will plant 60 trees."],
    [
      "something else in the sentence",
      "As prices rise, we hire 40 nurses.",
      "As prices rise, we hire 60 nurses.",
    ],
  ])("but not %s", (_, earlier, later) => {
    expect(amountOf(earlier, later)).toEqual(["stronger"]);
  });
});
