import { describe, expect, test } from "vitest";
import { findFrequencies } from "./frequencies";

const perYear = (text: string) => findFrequencies(text).map((one) => one.perYear);

describe("how often something is done, in times a year", () => {
  test.each([
    ["The sluice is checked twice a week.", [104]],
    ["The sluice is checked once every two years.", [0.5]],
    ["They meet every other month.", [6]],
    ["They meet every six months.", [2]],
    ["They meet four times per quarter.", [16]],
    ["They meet every seven days.", [52]],
    ["They meet weekly.", [52]],
    ["They publish an annual report.", [1]],
    ["A boat leaves every 20 minutes.", [26_280]],
    ["每周巡查三次。", [156]],
    ["每三年普查一次。", [0.333_333_33]],
    ["每半年公布一次账目。", [2]],
    ["每月两次", [24]],
    ["渡轮每20分钟一班。", [26_280]],
    ["He was once a mayor; every child knows it.", []],
    ["Every two-year-old gets a place.", []],
    ["每人两次机会", []],
  ])("%s", (text, expected) => {
    expect(perYear(text)).toEqual(expected);
  });

  test("its count may stand apart", () => {
    const text = "垃圾每周清运两次。";
    const [found] = findFrequencies(text);
    expect(text.slice(found?.start, found?.end)).toBe("每周");
    expect(text.slice(found?.rest?.start, found?.rest?.end)).toBe("两次");
  });
});
