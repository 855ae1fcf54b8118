import { describe, expect, test } from "vitest";
import { compare } from "./compare";

const isChanged = (earlier: string, later: string) => compare({ text: earlier }, { text: later }).changed;

describe("words that bind nobody", () => {
  test.each([
    [
      "an example more",
      "Bulky waste, such as sofas, is collected.",
      "Bulky waste, such as sofas and beds, is collected.",
    ],
    [
      "an example in brackets",
      "Old tools (for example saws) are lent free.",
      "Old tools (for example saws, drills) are lent free.",
    ],
    ["a pointer", "Dogs must be kept on a lead (see the park rules).", "Dogs must be kept on a lead."],
    ["a label in front", "Opening hours: the hall opens at noon.", "The hall opens at noon."],
    ["a defined name", "Members who pay (“Patrons”) sit in front.", "Members who pay sit in front."],
    ["a Chinese example", "大件垃圾（例如沙发）免费收运。", "大件垃圾（例如沙发、床垫）免费收运。"],
    [
      "an example behind 如 in brackets",
      "大件垃圾（如沙发）免费收运。",
      "大件垃圾（如沙发、床垫）免费收运。",
    ],
    ["a Chinese pointer", "未穿过的鞋可以退货。", "未穿过的鞋可以退货，详见退货说明。"],
    ["a Chinese label", "开放时间：阅览室周一开放。", "阅览室周一开放。"],
    ["the country before a law", "依照治安管理处罚法处罚。", "依照《中华人民共和国治安管理处罚法》处罚。"],
    ["the number of a heading", "11.5 Refunds are paid at once.", "12.2 Refunds are paid at once."],
    ["a plan that is a thing", "省级财政计划每年三月公布。", "省级财政规划每年三月公布。"],
  ])("%s is no change", (_, earlier, later) => {
    expect([isChanged(earlier, later), isChanged(later, earlier)]).toEqual([false, false]);
  });

  test.each([
    [
      "a member of a list that binds",
      "The laboratory tests each well for lead and nitrates.",
      "The laboratory tests each well for lead, arsenic and nitrates.",
    ],
    [
      "a number among examples",
      "Fees, such as the fee of 5 euros, stay.",
      "Fees, such as the fee of 9 euros, stay.",
    ],
    ["a plan to do something", "学校将新建一座体育馆。", "学校计划新建一座体育馆。"],
    ["a decimal in front", "3.5 million trees will be planted.", "4.5 million trees will be planted."],
  ])("but %s is one", (_, earlier, later) => {
    expect(isChanged(earlier, later)).toBe(true);
  });
});
