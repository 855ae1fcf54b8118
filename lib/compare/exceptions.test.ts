import { describe, expect, test } from "vitest";
import { compare } from "./compare";
import { findExceptions } from "./exceptions";

const rowOf = (earlier: string, later: string) =>
  compare({ text: earlier }, { text: later }).changes.flatMap(({ effect, reason }) =>
    effect === "same" ? [] : [`${effect} ${reason}`],
  );

describe("the more is left out, the less is covered; the less is left out, the more", () => {
  test.each([
    ["Free entry for all guests excluding minors.", "Free entry for all guests excluding minors and groups."],
    [
      "The toll applies to all lorries except tankers.",
      "The toll applies to all lorries except tankers and cranes.",
    ],
    ["Everyone, other than inmates, may apply.", "Everyone, other than inmates and guards, may apply."],
    [
      "Aid for all valleys apart from Arden will grow.",
      "Aid for all valleys apart from Arden and Brock will grow.",
    ],
    ["The pass covers all lines, but not ferries.", "The pass covers all lines, but not ferries or trams."],
    ["Visas for all states excluding Chad and Mali.", "Visas for all states excluding Chad, Togo and Mali."],
    ["保险覆盖全体队员，不包括教练。", "保险覆盖全体队员，不包括教练和队医。"],
    ["除周一外，展馆每天开放。", "除周一和周二外，展馆每天开放。"],
    ["票价包含午餐，但不含饮料。", "票价包含午餐，但不含饮料和水果。"],
    ["所有车型均可参加，货车除外。", "所有车型均可参加，货车和客车除外。"],
    ["全部课程免费，钢琴、小提琴除外。", "全部课程免费，钢琴、小提琴、古筝除外。"],
  ])("%s / %s", (fewer, more) => {
    expect(rowOf(fewer, more)).toEqual(["narrower more_excepted"]);
    expect(rowOf(more, fewer)).toEqual(["broader less_excepted"]);
  });

  test("what stands behind the verb is not left out", () => {
    const text = "Everyone, other than minors, may vote and stand.";
    const [span] = findExceptions(text);
    expect(text.slice(span?.start, span?.end)).toBe("other than minors");
  });

  test("what is left out may be a list", () => {
    const text = "Trips to all ports excluding Split, Bari and Corfu will resume.";
    const [span] = findExceptions(text);
    expect(text.slice(span?.start, span?.end)).toBe("excluding Split, Bari and Corfu");
  });

  test("a long text of nothing else is read to its end", () => {
    for (const part of ["except ", "excluding a, ", "不包括", "除外", "甲除外,"])
      expect(Array.isArray(findExceptions(part.repeat(40_000)))).toBe(true);
  });
});
