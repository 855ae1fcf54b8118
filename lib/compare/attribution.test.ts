import { describe, expect, test } from "vitest";
import { maskAttribution } from "./attribution";
import { compare } from "./compare";

describe("the day that a reporter gives before a quotation", () => {
  test.each([
    [
      "Ada wrote on 1 August 2024: “We give at least 20%.”",
      "Ada wrote on              : “We give at least 20%.”",
    ],
    ["奥特曼8月1日写道：“我们承诺至少20%。”", "奥特曼    写道：“我们承诺至少20%。”"],
    ["奧特曼2024年8月表示，「我們承諾至少20%」。", "奧特曼       表示，「我們承諾至少20%」。"],
  ])("is no part of it: %s", (text, rest) => {
    expect(maskAttribution(text)).toBe(rest);
  });

  test.each([
    "We will give 20% to “safety”.",
    "He said on Monday that at least 20% goes to what he called: “safety” by 2030.",
    "We said: “yes” and “no”.",
    "“We will give 20%,” he said.",
    "",
  ])("stays where the rest is not one quotation: %s", (text) => {
    expect(maskAttribution(text)).toBe(text);
  });

  test("the day on which it was written is no deadline", () => {
    const { changes } = compare(
      { text: "We are giving 20% of the compute over the next four years to the team.", saidOn: null },
      {
        text: "Ada wrote on 1 August 2024: “We are committed to giving at least 20% of the compute to the team.”",
      },
    );
    expect(changes).toContainEqual(
      expect.objectContaining({ term: "deadline", effect: "dropped", to: null }),
    );
    expect(changes.map(({ to }) => to)).not.toContain("1 August 2024");
  });
});
