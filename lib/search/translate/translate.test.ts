import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { stemOf } from "@/lib/language/stem";
import { MAX_TRANSLATIONS } from "./buildDictionary";
import { translateTerms, translationsOf } from "./translate";

const english = (text: string) => translateTerms(text.toLowerCase().split(" ").map(stemOf), "en");
const chinese = (text: string) => translateTerms([text], "zh");
const targets = (found: readonly { target: string }[]) => found.map((one) => one.target);
/** A word that the segmenter splits is indexed by its bigrams. */
const bigrams = (word: string) => Array.from({ length: word.length - 1 }, (_, n) => word.slice(n, n + 2));
const has = (found: readonly string[], word: string) =>
  found.includes(word) || (word.length > 2 && bigrams(word).every((bigram) => found.includes(bigram)));

test.each([
  ["pledge", "承诺"],
  ["compute", "算力"],
  ["layoffs", "裁员"],
  ["resigned", "辞职"],
  ["left", "离开"],
  ["lawyers", "律师"],
  ["climate change", "气候变化"],
  ["United States", "美国"],
  ["prime minister", "首相"],
  ["chief executive officer", "首席执行官"],
  ["interest rate", "利率"],
  ["San Francisco", "旧金山"],
  ["Germany", "德国"],
  ["Beijing", "北京"],
  ["hospital", "医院"],
  ["tax", "税"],
  ["tutoring", "辅导"],
])("%s → %s", (word, expected) => {
  expect(has(targets(english(word)), expected), targets(english(word)).join(" ")).toBe(true);
});

test.each([
  ["承诺", "pledge"],
  ["許諾", "promise"],
  ["算力", "compute"],
  ["裁员", "layoffs"],
  ["首席执行官", "executive"],
  ["律師", "lawyer"],
  ["失业率", "unemployment"],
  ["伦敦", "London"],
  ["疫苗", "vaccine"],
  ["地铁", "subway"],
  ["养老金", "pension"],
  ["大语言模型", "language"],
])("%s → %s", (word, expected) => {
  expect(targets(chinese(word))).toContain(stemOf(expected.toLowerCase()));
});

test("an expression is not translated word by word", () => {
  expect([...new Set(english("United States").map(({ source }) => source))]).toEqual(["unit state"]);
  expect(targets(english("United States"))).not.toContain("单位");
});

test("a run of Chinese is segmented, without numbers and stop words", () => {
  const words = new Set(chinese("市长承诺在2030年前新建四万套保障房").map(({ source }) => source));
  expect([...words]).toEqual(expect.arrayContaining(["市长", "承诺", "保障房"]));
  for (const stopWord of ["在", "年前", "四万", "四", "套"]) expect(words).not.toContain(stopWord);
  expect(english("the of and twenty five 2030")).toEqual([]);
});

test("characters of a foreign name do not mean what they mean alone", () => {
  expect(chinese("舒尔曼").filter(({ source }) => source.length === 1)).toEqual([]);
});

const COMMON =
  "医院 学校 政府 公司 教师 学生 律师 法院 银行 预算 工资 污染 气候 选举 战争 石油 数据 隐私 保险 图书馆 机场 房租 记者 警察 地震 桥梁 森林 疫苗".split(
    " ",
  );

test("a common word is translated back", () => {
  const lost = COMMON.filter(
    (word) => !chinese(word).some((one) => has(targets(translateTerms([one.target], "en")), word)),
  );
  expect(lost).toEqual([]);
});

describe("any query", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[一-龥]{0,30}$/u),
    fc.constantFrom(...COMMON),
  );

  test("weights lie above 0 and up to 1, few for each word, the same each time", () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 20 }),
        fc.constantFrom("en" as const, "zh" as const),
        (words, lang) => {
          const found = translateTerms(words, lang);
          expect(translateTerms(words, lang)).toEqual(found);
          for (const { weight } of found) expect(weight > 0 && weight <= 1).toBe(true);
          expect(new Set(found.map(({ source, target }) => `${source}	${target}`)).size).toBe(found.length);
        },
      ),
    );
    for (const word of COMMON) expect(translationsOf(word).length).toBeLessThanOrEqual(MAX_TRANSLATIONS);
  });

  test("a hundred thousand characters are cut short", () => {
    expect(chinese("承诺".repeat(50_000)).length).toBeLessThan(20);
    const late = [...Array.from({ length: 1_000 }, () => "医院"), "律师"];
    expect(targets(translateTerms(late, "zh"))).not.toContain("lawyer");
    expect(
      translateTerms(
        Array.from({ length: 100_000 }, () => "pledg"),
        "en",
      ).length,
    ).toBeLessThan(20);
  });
});

test("without the dictionary file the curated dictionary still works", async () => {
  vi.resetModules();
  // What was read before is kept for the whole thread.
  vi.stubGlobal("stetDictionaries", undefined);
  vi.doMock("./translations.dictionary", () => ({ readTranslations: () => null }));
  const alone = await import("./translate");
  expect(targets(alone.translateTerms(["comput"], "en"))).toContain("算力");
  expect(targets(alone.translateTerms(["排放"], "zh"))).toContain("emiss");
  expect(alone.translateTerms(["giraff"], "en")).toEqual([]);
  vi.doUnmock("./translations.dictionary");
  vi.unstubAllGlobals();
});
