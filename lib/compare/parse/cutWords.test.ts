import { expect, test } from "vitest";
import { cutWords } from "./cutWords";

test.each([
  ["由市人民政府责令停业", "由 市人民政府 责令 停业"],
  ["您可以随时注销账户", "您 可以 随时 注销 账户"],
  ["违反本条例第十二条规定的", "违反 本条例 第 十二 条 规定 的"],
  ["新码头原则上装护栏", "新 码头 原则上 装 护栏"],
  ["任何船主有权举报", "任何 船主 有权 举报"],
  ["扶持边远贫困地区", "扶持 边远 贫困 地区"],
  ["所称第一审案件", "所 称 第 一审 案件"],
  ["公布该项目的总投资", "公布 该 项目 的 总 投资"],
  ["", ""],
])("cuts %s as it did yesterday", (run, words) => {
  expect(cutWords(run).join(" ")).toBe(words);
});
