import { describe, expect, test } from "vitest";
import { compare } from "../compare";

describe("names of one thing", () => {
  const renames = [
    ["Basecamp", "37signals"],
    ["股东大会", "股东会"],
  ];

  test.each([
    ["Basecamp will refund every customer.", "37signals will refund every customer."],
    ["公司应当于每年六月召开股东大会。", "公司应当于每年六月召开股东会。"],
  ])("are no change: %s", (earlier, later) => {
    const found = compare({ text: earlier }, { text: later }, { renames });
    expect(found).toMatchObject({ changed: false, answer: "same" });
    expect(found.changes.filter(({ effect }) => effect !== "same")).toEqual([]);
  });

  test("are whole words in English", () => {
    const found = compare(
      { text: "We will open 12 Basecampers in Oslo." },
      { text: "We will open 12 37signalsers in Oslo." },
      { renames },
    );
    expect(
      found.alignment.map(({ earlier }) => earlier.end - earlier.start).reduce((a, b) => a + b, 0),
    ).toBeLessThan(36);
  });

  test("hide no other change, in either order", () => {
    const [a, b] = [{ text: "Basecamp will pay 20%." }, { text: "37signals will pay 10%." }];
    const effects = (x: typeof a, y: typeof a) =>
      compare(x, y, { renames }).changes.map(({ effect }) => effect);
    expect(effects(a, b)).toEqual(["weaker"]);
    expect(effects(b, a)).toEqual(["stronger"]);
  });
});
