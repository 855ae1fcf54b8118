import { expect, test } from "vitest";
import { compare } from "../compare";
import { areDistinctThings } from "../lexicon/chineseThings";

function answer(earlier: string, later: string) {
  const found = compare({ text: earlier, lang: "zh" }, { text: later, lang: "zh" });
  expect(compare({ text: later, lang: "zh" }, { text: earlier, lang: "zh" }).answer).toBe(found.answer);
  return found.answer;
}

test.each([
  [
    "总理将每月与村民座谈，听取他们对道路、用水和学校的意见。",
    "卫生部长将每月与村民座谈，听取他们对道路、用水和学校的意见。",
  ],
  [
    "对从该国进口的钢铁征收关税，税款用于补助受影响的工人。",
    "对从该国进口的铝征收关税，税款用于补助受影响的工人。",
  ],
  [
    "三年之内，我们要在山区新建十所医院，让每个乡镇的人都不必走远路。",
    "三年之内，我们要在山区新建十所学校，让每个乡镇的人都不必走远路。",
  ],
  ["明年起，本市将为所有老年人免费体检。", "明年起，本市将为所有孕妇免费体检。"],
  ["公司将在成都设立新的研发中心。", "公司将在西安设立新的研发中心。"],
  ["本市將在年內開通兩條地鐵。", "本市將在年內開通兩條高速公路。"],
  ["我们会收集您的姓名和指纹。", "我们会收集您的姓名和病历。"],
  ["市民可以凭护照领取。", "市民可以凭驾驶证领取。"],
])("another of its class is told: %s → %s", (earlier, later) => {
  expect(answer(earlier, later)).toBe("changed");
});

test.each([
  ["本县将新建一座港口。", "本县将新建一座码头。"],
  ["公司将在成都设立研发中心。", "公司将在成都市设立研发中心。"],
  ["农民种植小麦、玉米和大豆。", "农民种植大豆、小麦和玉米。"],
])("another name for it is none: %s → %s", (earlier, later) => {
  expect(answer(earlier, later)).not.toBe("changed");
});

test("a thing is what a phrase ends with, and a single character only by itself", () => {
  expect(areDistinctThings("外籍医生", "外籍护士")).toBe(true);
  expect(areDistinctThings("省人民检察院", "市人民法院")).toBe(true);
  expect(areDistinctThings("白铜", "公铅")).toBe(false);
  expect(areDistinctThings("北京市", "北京")).toBe(false);
  expect(areDistinctThings("医院", "小麦")).toBe(false);
  expect(areDistinctThings("风电", "风力发电")).toBe(false);
  expect(areDistinctThings("老年人", "长者")).toBe(false);
});
