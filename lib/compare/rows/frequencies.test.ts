import { describe, expect, test } from "vitest";
import { compare } from "../compare";

describe("less often is weaker, more often stronger", () => {
  test.each([
    ["The pipes are flushed twice a month.", "The pipes are flushed once a month."],
    ["The council will sit weekly.", "The council will sit monthly."],
    ["We publish a monthly report.", "We publish an annual report."],
    ["We will survey the bay every two years.", "We will survey the bay every six years."],
    ["Ferries sail every 20 minutes.", "Ferries sail every 40 minutes."],
    ["街道每周清扫四次。", "街道每周清扫两次。"],
    ["理事会每周开会。", "理事会每月开会。"],
    ["每两年检修一次。", "每四年检修一次。"],
  ])("%s / %s", (more, less) => {
    const row = (earlier: string, later: string) =>
      compare({ text: earlier }, { text: later }).changes.map(({ term, effect }) => `${term} ${effect}`);
    expect(row(more, less)).toEqual(["amount weaker"]);
    expect(row(less, more)).toEqual(["amount stronger"]);
  });

  test.each([
    ["The jury meets twice a year.", "The jury meets every six months."],
    ["Wells are tested monthly.", "Wells are tested every month."],
    ["账目每半年公布一次。", "账目每六个月公布一次。"],
    ["每年公布一次数据。", "每年公布1次数据。"],
  ])("%s = %s", (earlier, later) => {
    expect(compare({ text: earlier }, { text: later })).toMatchObject({ changed: false, answer: "same" });
  });
});
