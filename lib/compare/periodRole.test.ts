import { describe, expect, test } from "vitest";
import { compare } from "./compare";

const rows = (earlier: string, later: string) =>
  compare({ text: earlier }, { text: later }).changes.flatMap(({ term, effect }) =>
    effect === "same" ? [] : [`${term} ${effect}`],
  );

describe("how long something lasts is an amount", () => {
  test.each([
    ["The dam will be ready 4 years early.", "The dam will be ready 2 years early.", "amount weaker"],
    ["Tapes are kept for at least 8 years.", "Tapes are kept for at least 6 years.", "amount weaker"],
    ["Drivers need two years of experience.", "Drivers need four years of experience.", "amount stronger"],
    ["We will grant a 20-day notice period.", "We will grant a 40-day notice period.", "amount stronger"],
    ["The guarantee lasts three years.", "The guarantee lasts two years.", "amount weaker"],
    ["Fathers get 6 weeks of paid leave.", "Fathers get 9 weeks of paid leave.", "amount stronger"],
    ["The ferry will be 3 months late.", "The ferry will be 2 months late.", "amount stronger"],
    ["应聘者须有8年以上教学经验。", "应聘者须有6年以上教学经验。", "amount weaker"],
    ["录像至少保存四个月。", "录像至少保存两个月。", "amount weaker"],
    ["陪产假延长至20天。", "陪产假延长至30天。", "amount stronger"],
    ["工程将提前4个月完工。", "工程将提前2个月完工。", "amount weaker"],
    ["租约期限为六年。", "租约期限为四年。", "amount weaker"],
  ])("%s / %s", (earlier, later, row) => {
    expect(rows(earlier, later)).toEqual([row]);
  });
});

describe("by when something is done is a deadline", () => {
  test.each([
    ["We will answer within 20 days.", "We will answer within 40 days.", "deadline later"],
    [
      "Over the next six years we will plant 80 woods.",
      "Over the next five years we will plant 80 woods.",
      "deadline earlier",
    ],
    ["The pool will open in four years.", "The pool will open in six years.", "deadline later"],
    ["You have 20 days to appeal.", "You have 10 days to appeal.", "deadline earlier"],
    [
      "Repairs begin no later than 6 days after a report.",
      "Repairs begin no later than 9 days after a report.",
      "deadline later",
    ],
    ["公司将在20日内答复。", "公司将在40日内答复。", "deadline later"],
    ["今后六年将修建80座桥。", "今后五年将修建80座桥。", "deadline earlier"],
    ["新馆将于四年后开放。", "新馆将于六年后开放。", "deadline later"],
    ["包裹5至9天送达。", "包裹9天送达。", "deadline later"],
    ["Parcels take 4–9 days.", "Parcels take 9 days.", "deadline later"],
  ])("%s / %s", (earlier, later, row) => {
    expect(rows(earlier, later)).toEqual([row]);
  });
});

test.each([
  ["The guarantee lasts two years.", "The guarantee lasts 24 months."],
  ["Parcels take 4–9 days.", "Parcels take 4 to 9 days."],
  ["租约期限为六年。", "租约期限为6年。"],
])("one period in other words is no change: %s", (earlier, later) => {
  expect(compare({ text: earlier }, { text: later })).toMatchObject({ changed: false, answer: "same" });
});
