import { expect, test } from "vitest";
import { compare } from "./compare";
import { findStrengths } from "./strength";

const answers = (earlier: string, later: string) => {
  const [a, b] = [
    { text: earlier, lang: "zh" },
    { text: later, lang: "zh" },
  ] as const;
  return [compare(a, b).answer, compare(b, a).answer];
};

test.each([
  [
    "an organ under its new name",
    "临时股东大会应当在十日前通知股东。",
    "临时股东会会议应当在十日前通知股东。",
  ],
  ["應當 and 應", "收费单位應當公布收费依据。", "收费单位應公布收费依据。"],
  ["之日起 and 起", "自收到申请之日起三十日内答复。", "自收到申请起三十日内答复。"],
  ["the order of a list", "渔船、货船和客船应当配备救生衣。", "货船、客船和渔船应当配备救生衣。"],
  ["的", "申请人提交的材料不齐全的，应当补正。", "申请人提交材料不齐全的，应当补正。"],
  ["依照 and 按照", "收费依照国家有关规定执行。", "收费按照国家有关规定执行。"],
  ["the kind of an office", "由县渔业行政主管部门给予警告。", "由县渔业主管部门给予警告。"],
  [
    "the name of a law with its country",
    "养蜂的检疫依照《中华人民共和国动物防疫法》的规定执行。",
    "养蜂的检疫依照动物防疫法的规定执行。",
  ],
  [
    "a name for what was said",
    "在水库、河道从事养殖的单位（以下统称养殖单位）应当登记。",
    "在水库、河道从事养殖的单位应当登记。",
  ],
  ["处 and 处以", "逾期不改的，处以五百元罚款。", "逾期不改的，处五百元罚款。"],
  [
    "a decree with its country",
    "2009年5月1日国务院令第999号公布",
    "2009年5月1日中华人民共和国国务院令第999号公布",
  ],
])("%s changes nothing", (_, earlier, later) => {
  expect(answers(earlier, later)).toEqual(["same", "same"]);
});

test.each([
  ["another duty", "收费单位应当公布收费依据。", "收费单位可以公布收费依据。"],
  ["another fine", "逾期不改的，处五百元罚款。", "逾期不改的，处八百元罚款。"],
  ["another organ", "章程由股东会修改。", "章程由董事会修改。"],
  ["another office", "由县渔业主管部门给予警告。", "由县水利主管部门给予警告。"],
  ["a member of a list", "渔船、货船和客船应当配备救生衣。", "渔船、货船、游艇和客船应当配备救生衣。"],
])("%s is told", (_, earlier, later) => {
  expect(answers(earlier, later)).toEqual(["changed", "changed"]);
});

test.each([
  ["业主委员会公布账目。", "业主委员会应当公布账目。"],
  ["应收账款由财务室登记。", "应收账款应当由财务室登记。"],
])("a character of another word is no modal beside one: %s → %s", (earlier, later) => {
  expect(findStrengths(earlier)).toEqual([]);
  expect(findStrengths(later).map(({ strength }) => strength)).toEqual(["firm"]);
});

test.each([
  ["职工大会", []],
  ["社会会同意的", ["firm"]],
  ["未经许可的转让", []],
  ["作出处罚决定。", []],
  ["我们决定开放公园", ["firm"]],
  ["具有一定的经验", []],
  ["提供担保的公司", []],
  ["我保证归还", ["guarantee"]],
])("%s", (text, strengths) => {
  expect(findStrengths(text).map(({ strength }) => strength)).toEqual(strengths);
});
