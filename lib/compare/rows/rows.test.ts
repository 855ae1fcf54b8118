import { describe, expect, test } from "vitest";
import { compare } from "../compare";

const rowsOf = (earlier: string, later: string) =>
  compare({ text: earlier }, { text: later }).changes.flatMap(({ term, effect }) =>
    effect === "same" ? [] : [`${term} ${effect}`],
  );

describe("which term a change hits, and which way it goes", () => {
  test.each([
    [
      "a second actor",
      "The mayor will publish all costs.",
      "The mayor and her deputies will publish all costs.",
      "actor broader",
    ],
    [
      "a second actor in Chinese",
      "校长应当公开差旅费用。",
      "校长和副校长应当公开差旅费用。",
      "actor broader",
    ],
    ["who bears it", "检测费用由房东承担。", "检测费用由租客承担。", "actor unclear"],
    [
      "a member of a list gone",
      "The warranty covers the motor, the pump and the panel.",
      "The warranty covers the motor and the panel.",
      "action narrower",
    ],
    [
      "one exception more",
      "All bicycles may be taken on the tram except cargo bicycles.",
      "All bicycles may be taken on the tram except cargo bicycles and tandems.",
      "action narrower",
    ],
    [
      "one exception more in Chinese",
      "除货运自行车外，所有自行车均可上电车。",
      "除货运自行车、双人自行车外，所有自行车均可上电车。",
      "action narrower",
    ],
    [
      "a hedge",
      "Refunds are paid within the week.",
      "Refunds are generally paid within the week.",
      "strength weaker",
    ],
    ["a hedge in Chinese", "投诉在一周内答复。", "投诉原则上在一周内答复。", "strength weaker"],
    [
      "a condition behind",
      "Your account stays open.",
      "Your account stays open unless you close it.",
      "condition added",
    ],
    ["a condition in front", "企业可以使用地下水。", "经水务局批准，企业可以使用地下水。", "condition added"],
  ])("%s", (_, earlier, later, row) => {
    expect(rowsOf(earlier, later)).toContain(row);
  });

  test("an exception says in its reason which way it goes", () => {
    const { changes } = compare(
      { text: "All dogs may enter except hunting dogs." },
      { text: "All dogs may enter except hunting dogs and puppies." },
    );
    expect(changes.map(({ reason }) => reason)).toContain("more_excepted");
  });
});
