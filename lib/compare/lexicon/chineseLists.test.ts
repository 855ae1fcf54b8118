import { describe, expect, test } from "vitest";
import { compare } from "../compare";
import { areContrasted, CONTRASTED } from "./chineseContrasts";
import { isKindOf, KINDS } from "./chineseKinds";
import { areSynonyms, CHINESE_SYNONYMS } from "./chineseSynonyms";

const answer = (earlier: string, later: string) => compare({ text: earlier }, { text: later }).answer;

test.each([
  ["a number in other words", "渡船的燃料100%来自可再生能源。", "渡船的燃料全部来自可再生能源。"],
  ["how often", "养老院每季度公布一次菜单。", "养老院按季度公布菜单。"],
  ["and between two nouns", "让渔民和商户少跑路。", "让渔民商户少跑路。"],
  ["without permission", "未经批准，不得围垦湖泊。", "非经许可，不得围垦湖泊。"],
  ["at most", "停泊费不超过200元。", "停泊费不得高于200元。"],
  ["an empty verb", "县里对堤坝开展检查。", "县里对堤坝进行检查。"],
  ["one of something", "每个岛配备一名医生。", "每个岛配备1名医生。"],
  ["one level", "由市级人民政府批准。", "由设区的市级人民政府批准。"],
  ["names of one thing", "本县将新建一座港口。", "本县将新建一座码头。"],
])("say the same: %s", (_, earlier, later) => {
  expect(answer(earlier, later)).toBe("same");
});

test.each([
  ["a deed that is another", "发现漏水后24小时内通知住户。", "确认漏水后24小时内通知住户。"],
  ["what becomes of it", "违规渔具予以没收。", "违规渔具予以扣押。"],
  ["who it is for", "为未成年人免费配镜。", "为儿童免费配镜。"],
  ["another level of government", "须经设区的市级民政部门许可。", "须经县级民政部门许可。"],
  ["who drafts and who decides", "由文物部门拟订保护办法。", "由文物部门制定保护办法。"],
  ["one part of a compound", "扶持边远贫困地区的教育。", "扶持边远民族地区的教育。"],
  ["little by little", "取消码头收费。", "逐步取消码头收费。"],
  ["only here", "船票在上海通用。", "船票通用。"],
  ["a word that nobody knows for the other", "镇里将修缮灯塔。", "镇里将转租灯塔。"],
])("never say the same: %s", (_, earlier, later) => {
  expect(answer(earlier, later)).toBe("changed");
  expect(answer(later, earlier)).toBe("changed");
});

describe("the Chinese lists", () => {
  test("no two words that say the same are contrasted, or one a kind of the other", () => {
    const wrong = CHINESE_SYNONYMS.flatMap((words) =>
      words.flatMap((one) =>
        words
          .filter((other) => areContrasted(one, other) || isKindOf(one, other))
          .map((other) => `${one} ${other}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("a word stands once in a line", () => {
    expect(CHINESE_SYNONYMS.filter((words) => new Set(words).size < words.length)).toEqual([]);
  });

  test("both relations hold both ways, and kinds in one", () => {
    for (const one of CONTRASTED)
      for (const other of CONTRASTED) expect(areContrasted(one, other)).toBe(areContrasted(other, one));
    const loops = KINDS.filter((one) => KINDS.some((other) => isKindOf(one, other) && isKindOf(other, one)));
    expect(loops).toEqual([]);
    for (const [one = "", other = ""] of CHINESE_SYNONYMS)
      expect([areSynonyms(one, other), areSynonyms(other, one)]).toEqual([true, true]);
  });
});
