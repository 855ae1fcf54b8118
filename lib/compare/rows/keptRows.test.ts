import { describe, expect, test } from "vitest";
import { compare } from "../compare";

const found = (earlier: string, later: string) => {
  const { answer, changes } = compare({ text: earlier }, { text: later });
  const rows = changes.flatMap(({ term, effect }) => (effect === "same" ? [] : [`${term} ${effect}`]));
  return { answer, rows };
};

describe("a number or a date that comes to the same is no change", () => {
  test.each([
    ["The lock will be rebuilt before 1 May 2031.", "The lock will be rebuilt by the end of April 2031."],
    ["到2032年，湿地面积达到30%。", "2032年湿地面积要达到百分之三十。"],
    ["No one under the age of 12 may steer a boat.", "No one younger than 12 may steer a boat."],
  ])("%s", (earlier, later) => {
    const { answer, rows } = found(earlier, later);
    expect(answer).not.toBe("changed");
    expect(rows).toEqual([]);
  });

  test("a day more within a month is one", () => {
    expect(found("We will pay by 14 May 2031.", "We will pay by 15 May 2031.").rows).toEqual([
      "deadline later",
    ]);
  });
});

test("who acts is told also where the sentence goes on with when", () => {
  const { rows } = found(
    "Lifts must be inspected by an independent engineer before use.",
    "Lifts must be inspected by the owner before use.",
  );
  expect(rows.map((row) => row.split(" ")[0])).toEqual(["actor"]);
});

test("a denial that is gone is told once, and no hedge of the new clause beside it", () => {
  const { rows } = found(
    "We will not lend money for pits or for wells that drain the fens of our county.",
    "We will lend money where the benefits for our members substantially exceed the damage.",
  );
  expect(rows.filter((row) => row.startsWith("strength"))).toEqual(["strength unclear"]);
});

test("the whole line, in Chinese, became a part of it", () => {
  expect(found("全线电车将于2030年前更换。", "市区电车将于2030年前更换。").answer).not.toBe("same");
});

test("the month of May is no modal", () => {
  const { rows } = found("We will open the pool in May 2031.", "We will open the pool in June 2031.");
  expect(rows).toEqual(["deadline later"]);
});

test("a modal that only moved is no row", () => {
  const { rows } = found(
    "Nobody below the rank of mate may unlock these gates.",
    "These gates may be unlocked by nobody below the rank of mate.",
  );
  expect(rows.filter((row) => row.startsWith("strength"))).toEqual([]);
});
