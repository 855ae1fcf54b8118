import { expect, test } from "vitest";
import { compare } from "./compare";

const read = (earlier: string, later: string) => {
  const { answer, changes } = compare({ text: earlier, lang: "zh" }, { text: later, lang: "zh" });
  return {
    answer,
    rows: changes.flatMap(({ term, effect }) => (effect === "same" ? [] : [`${term} ${effect}`])),
  };
};

test.each([
  ["a start for a deed", "年内建成3座变电站。", "年内启动3座变电站建设。", "action weaker"],
  ["a study for a deed", "省里将出台养蜂条例。", "省里将研究出台养蜂条例。", "action weaker"],
  ["a deed for its furthering", "今年推进水库加固12座。", "今年完成水库加固12座。", "action stronger"],
  ["control for a ban", "严禁在湖区围网养鱼。", "严控在湖区围网养鱼。", "action weaker"],
  ["nearly for wholly", "三年内实现乡镇通公交。", "三年内基本实现乡镇通公交。", "strength weaker"],
  ["no longer first of all", "拍卖款将优先用于修路。", "拍卖款将用于修路。", "strength weaker"],
  [
    "only those with low pay",
    "为村里老年人免费配镜。",
    "为村里低收入老年人免费配镜。",
    "beneficiary narrower",
  ],
  [
    "only the core of them",
    "到2029年，加工厂全部通过审核。",
    "到2029年，核心加工厂全部通过审核。",
    "action narrower",
  ],
  ["nobody who acts", "奖牌由体育总局颁发给选手。", "奖牌颁发给选手。", "actor dropped"],
  ["an office that may", "逾期不改的，暂扣船舶证书。", "逾期不改的，可以暂扣船舶证书。", "strength weaker"],
  ["approval for a notice", "放飞气球应当事先备案。", "放飞气球应当事先审批。", "action unclear"],
  ["a limit that was raised", "噪声不得超过50分贝。", "噪声不得超过60分贝。", "amount weaker"],
  ["one more for whom", "车站为残疾乘客提供轮椅。", "车站为残疾乘客、孕妇提供轮椅。", "beneficiary broader"],
  ["whose court", "争议由租客所在地人民法院管辖。", "争议由房东所在地人民法院管辖。", "actor unclear"],
])("a change: %s", (_, earlier, later, row) => {
  expect(read(earlier, later)).toEqual({ answer: "changed", rows: [row] });
});

test.each([
  ["stress", "各镇要切实做好防汛工作。", "各镇要扎实抓好防汛工作。"],
  [
    "an open list of offices",
    "渔政部门会同公安、海事等部门开展巡查。",
    "渔政部门会同公安、海事、海关等部门开展巡查。",
  ],
  ["a word of stress before a duty", "船主应当依法缴纳停泊费。", "船主应当缴纳停泊费。"],
])("no change: %s", (_, earlier, later) => {
  expect(read(earlier, later)).toEqual({ answer: "same", rows: [] });
});

test("who may do something is told by name in a list", () => {
  expect(read("渔政、海事等部门可以登船检查。", "渔政、海事、海关等部门可以登船检查。").answer).toBe(
    "changed",
  );
});

test("to delete leaves nothing out", () => {
  expect(read("平台有权删除侵权内容。", "平台有权删除侵权或虚假的内容。").rows).toEqual(["action broader"]);
});

test.each([
  ["a word before the noun", "我们收集声音样本。", "我们收集儿童声音样本。", "action narrower"],
  [
    "a word that is cut with its noun",
    "船东不对货损承担责任。",
    "船东不对货损承担连带责任。",
    "action narrower",
  ],
])("which of them, in a short promise: %s", (_, earlier, later, row) => {
  expect(read(earlier, later)).toEqual({ answer: "changed", rows: [row] });
});

test("the mainland is no number", () => {
  expect(read("渡轮票在中国大陆通用。", "渡轮票通用。").rows).toEqual(["action broader"]);
});

test("a hedge is no condition", () => {
  expect(read("新码头全部装护栏。", "新码头原则上装护栏。").rows).toEqual(["strength weaker"]);
});

test.each([
  ["so much a ton for all of it", "2030年前，磷排放减少40%。", "2030年前，单位产品磷排放减少40%。", "base"],
  [
    "so much a ton for all of it, in its last word",
    "2030年前，磷排放减少40%。",
    "2030年前，磷排放强度减少40%。",
    "base",
  ],
  ["at most for so much", "对渔家乐给予补贴3000元。", "对渔家乐给予最高3000元的补贴。", "amount"],
  ["as a rule for only", "样本仅在馆内保存。", "样本原则上在馆内保存。", "strength"],
])("%s", (_, earlier, later, term) => {
  const { answer, rows } = read(earlier, later);
  expect({ answer, terms: rows.map((row) => row.split(" ")[0]) }).toEqual({
    answer: "changed",
    terms: [term],
  });
});

test.each([
  ["an account in its older spelling", "您可以随时注销帐号。", "您可以随时注销账号。"],
  ["a date in other words", "本社承诺到2040年停用柴油。", "本社承诺在2040年前停用柴油。"],
  ["less and fewer emissions", "我们将同社区携手，共同减少排放。", "我们将与社区合作，共同降低排放。"],
])("no change: %s", (_, earlier, later) => {
  expect(read(earlier, later)).toEqual({ answer: "same", rows: [] });
});
