import { expect, test } from "vitest";
import { groupsOf, isOneName, namesKey, renamesIn } from "./names";

const pair = (from: string, to: string) => ({ from, to });

test("two names are the same two in either order and however they are written", () => {
  expect(namesKey(pair("Basecamp", "37signals"))).toBe(namesKey(pair("37Signals", " BASECAMP ")));
  expect(namesKey(pair("股東大會", "股東會"))).toBe(namesKey(pair("股东会", "股东大会")));
  expect(namesKey(pair("Basecamp", "37signals"))).not.toBe(namesKey(pair("Basecamp", "Homestead")));
  expect(isOneName(pair("股東會", "股东会"))).toBe(true);
  expect(isOneName(pair("股东大会", "股东会"))).toBe(false);
});

test("names of one thing are one group, in any order of the pairs", () => {
  const pairs = [pair("A Co", "B Co"), pair("股东大会", "股东会"), pair("B Co", "C Co")];
  const found = groupsOf(pairs).map((group) => group.toSorted());
  expect(found.toSorted()).toEqual(
    [
      ["A Co", "B Co", "C Co"],
      ["股东会", "股东大会"],
    ].toSorted(),
  );
  expect(groupsOf(pairs.toReversed())).toEqual(groupsOf(pairs));
});

test("two wordings are read with those names of a thing that they both say", () => {
  const pairs = [pair("Basecamp", "37signals"), pair("37signals", "Once"), pair("股东大会", "股东会")];
  const read = (...texts: string[]) => renamesIn(pairs, texts).map(({ to }) => to);
  expect(read("Basecamp pays.", "Once pays.")).toEqual(["37signals", "Once"]);
  expect(read("Basecamp pays.", "Basecamp pays less.")).toEqual([]);
  expect(read("Basecampers pay.", "37signals pays.")).toEqual([]);
  expect(read("公司召開股東大會。", "公司召开股东会。")).toEqual(["股东会"]);
});
