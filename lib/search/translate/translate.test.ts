import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { stemOf } from "@/lib/language/stem";
import { MOST_TRANSLATIONS } from "./lists";
import { known, translations } from "./translate";

const english = (text: string) => translations(text.toLowerCase().split(" ").map(stemOf), "en");
const chinese = (text: string) => translations([text], "zh");
const to = (found: readonly { to: string }[]) => found.map((one) => one.to);
/** What the segmenter takes apart is in the index as pairs of characters. */
const pairs = (word: string) => Array.from({ length: word.length - 1 }, (_, n) => word.slice(n, n + 2));
const has = (found: readonly string[], word: string) =>
  found.includes(word) || (word.length > 2 && pairs(word).every((pair) => found.includes(pair)));

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
  expect(has(to(english(word)), expected), to(english(word)).join(" ")).toBe(true);
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
  expect(to(chinese(word))).toContain(stemOf(expected.toLowerCase()));
});

test("an expression is not translated word by word", () => {
  expect([...new Set(english("United States").map(({ of }) => of))]).toEqual(["unit state"]);
  expect(to(english("United States"))).not.toContain("单位");
});

test("a run of Chinese is cut into its words, numbers and little words left out", () => {
  const words = new Set(chinese("市长承诺在2030年前新建四万套保障房").map(({ of }) => of));
  expect([...words]).toEqual(expect.arrayContaining(["市长", "承诺", "保障房"]));
  for (const little of ["在", "年前", "四万", "四", "套"]) expect(words).not.toContain(little);
  expect(english("the of and twenty five 2030")).toEqual([]);
});

test("characters of a foreign name do not mean what they mean alone", () => {
  expect(chinese("舒尔曼").filter(({ of }) => of.length === 1)).toEqual([]);
});

const COMMON =
  "医院 学校 政府 公司 教师 学生 律师 法院 银行 预算 工资 污染 气候 选举 战争 石油 数据 隐私 保险 图书馆 机场 房租 记者 警察 地震 桥梁 森林 疫苗".split(
    " ",
  );

test("a common word comes back from the other language", () => {
  const lost = COMMON.filter(
    (word) => !chinese(word).some((one) => has(to(translations([one.to], "en")), word)),
  );
  expect(lost).toEqual([]);
});

describe("whatever is asked", () => {
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
          const found = translations(words, lang);
          expect(translations(words, lang)).toEqual(found);
          for (const { weight } of found) expect(weight > 0 && weight <= 1).toBe(true);
          expect(new Set(found.map(({ of, to: other }) => `${of}\t${other}`)).size).toBe(found.length);
        },
      ),
    );
    for (const word of COMMON) expect(known(word).length).toBeLessThanOrEqual(MOST_TRANSLATIONS);
  });

  test("a hundred thousand characters are cut short", () => {
    expect(chinese("承诺".repeat(50_000)).length).toBeLessThan(20);
    const late = [...Array.from({ length: 1_000 }, () => "医院"), "律师"];
    expect(to(translations(late, "zh"))).not.toContain("lawyer");
    expect(
      translations(
        Array.from({ length: 100_000 }, () => "pledg"),
        "en",
      ).length,
    ).toBeLessThan(20);
  });
});

test("without the dictionary the project's own words are still there", async () => {
  vi.resetModules();
  vi.doMock("./translations.dictionary", () => ({ readTranslations: () => null }));
  const alone = await import("./translate");
  expect(to(alone.translations(["comput"], "en"))).toContain("算力");
  expect(to(alone.translations(["排放"], "zh"))).toContain("emiss");
  expect(alone.translations(["giraff"], "en")).toEqual([]);
  vi.doUnmock("./translations.dictionary");
});
