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

  test.each([
    [
      "Alfagrid will refund every customer.",
      "Gammagrid will refund every customer.",
      [
        ["Alfagrid", "Betagrid"],
        ["Gammagrid", "Deltagrid"],
        ["Betagrid", "Deltagrid"],
      ],
    ],
    [
      "检修费用由甲一公司承担。",
      "检修费用由丙三公司承担。",
      [
        ["甲一公司", "乙二公司"],
        ["乙二公司", "丙三公司"],
      ],
    ],
  ])("go on from one to the next: %s", (earlier, later, known) => {
    expect(compare({ text: earlier }, { text: later }, { renames: known }).answer).toBe("same");
  });

  test("are no everyday words at the start of a sentence", () => {
    const named = [["Target", "Bullseye"]];
    const answer = (earlier: string, later: string) =>
      compare({ text: earlier }, { text: later }, { renames: named }).answer;
    expect(answer("Target will cut prices by 10%.", "Bullseye will cut prices by 10%.")).toBe("same");
    expect(answer("Target prices will fall by 10%.", "Bullseye prices will fall by 10%.")).not.toBe("same");
  });

  test("leave the rows that the terms have", () => {
    const [a, b] = [
      "Alfagrid will pay 20% of Alfagrid profits to Alfagrid staff.",
      "Betagrid gives 10% of what Betagrid earns to those at Betagrid.",
    ];
    const rows = (known: string[][]) => compare({ text: a }, { text: b }, { renames: known }).changes;
    expect(rows([["Alfagrid", "Betagrid"]])).toEqual(rows([]));
    expect(rows([]).map(({ term, effect }) => `${term} ${effect}`)).toEqual(["amount weaker"]);
  });

  test("hide no other change, in either order", () => {
    const [a, b] = [{ text: "Basecamp will pay 20%." }, { text: "37signals will pay 10%." }];
    const effects = (x: typeof a, y: typeof a) =>
      compare(x, y, { renames }).changes.map(({ effect }) => effect);
    expect(effects(a, b)).toEqual(["weaker"]);
    expect(effects(b, a)).toEqual(["stronger"]);
  });
});
