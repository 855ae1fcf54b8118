import { describe, expect, test } from "vitest";
import { areEquivalent, isHanWord } from "./hanWords";

const pairs = (table: string): [string, string][] =>
  table
    .trim()
    .split(/\s*\n\s*/u)
    .map((line) => line.split(/\s+/u) as [string, string]);

/** Written by hand before they were tried: words that may stand for each other in a promise. */
const RELATED = pairs(`
  立即 立刻
  按照 依照
  举行 举办
  电影 影片
  夜晚 晚上
  父亲 爸爸
  医生 大夫
  自行车 单车
  出租车 计程车
  困难 艰难
  协助 帮助
  购买 选购
  著名 知名
  逐步 逐渐
  缴纳 交纳
  推行 实行
  员工 雇员
  目前 现在
  网络 網路
  软件 軟體
  质量 品質
  信息 資訊
  坚持 持之以恒
  高兴 愉快
  美丽 漂亮
  疾病 病症
  食品 食物
  道路 马路
  河流 江河
  全部 所有
  展示 展现
  回答 答复
  安静 宁静
  迅速 快速
  大约 大概
  经常 常常
  突然 忽然
  聪明 机灵
  礼物 礼品
  收集 搜集
`);

/** Words that a dictionary may gloss alike, or that look alike, and that say something else in law or in a promise. */
const CONTRASTS = pairs(`
  征收 征用
  应当 可以
  拘留 逮捕
  股东会 董事会
  报告 举报
  辱骂 滥用
  罚款 罚金
  赔偿 补偿
  定金 订金
  权利 权力
  终止 中止
  撤销 撤回
  吊销 注销
  批准 备案
  抵押 质押
  起诉 公诉
  调解 仲裁
  处罚 处分
  被告 被告人
  抚养 赡养
  审查 审批
  公告 通知
  规章 法律
  部门 机构
  股权 债权
  收入 利润
  全部 部分
  必须 应该
  不得 不必
  承诺 计划
  保证 争取
  员工 公务员
  居民 公民
  儿童 青年
  没收 扣押
  期间 期限
  解除 终止
  转让 出租
  减少 消除
  首次 第二次
`);

const equal = (list: readonly [string, string][]) => list.filter(([a, b]) => areEquivalent(a, b));

describe("words that a dictionary gives one meaning", () => {
  test("are found among 33 of 40 pairs of related words: more than it has nobody sees", () => {
    expect([RELATED.length, CONTRASTS.length]).toEqual([40, 40]);
    const missed = RELATED.filter((pair) => equal([pair]).length === 0);
    expect(missed.map((pair) => pair.join(" "))).toEqual([
      "父亲 爸爸",
      "自行车 单车",
      "出租车 计程车",
      "逐步 逐渐",
      "软件 軟體",
      "安静 宁静",
      "突然 忽然",
    ]);
  });

  test("are none of those that differ in law or in how firm they are", () => {
    expect(equal(CONTRASTS)).toEqual([]);
  });

  test("are the same in traditional characters, in either order, and never a word and itself", () => {
    expect(areEquivalent("立即", "立刻")).toBe(true);
    expect(areEquivalent("舉行", "舉辦")).toBe(true);
    for (const [a, b] of [...RELATED, ...CONTRASTS]) expect(areEquivalent(b, a)).toBe(areEquivalent(a, b));
    expect(areEquivalent("立即", "立即")).toBe(false);
  });

  test("are words of the dictionary", () => {
    expect(isHanWord("股东大会")).toBe(true);
    expect(isHanWord("股東大會")).toBe(true);
    expect(isHanWord("东大会")).toBe(false);
  });
});
