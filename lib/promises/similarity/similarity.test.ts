import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairs } from "@/lib/compare/pairs/all";
import { featuresOf, LIKELY, similarity, similarityOf } from "./similarity";

const likely = (a: string, b: string) => similarity({ quote: a }, { quote: b }) >= LIKELY;

describe("wordings of one promise are found", () => {
  test.each([
    [
      "We are dedicating 20% of the compute we’ve secured to date over the next four years to solving the problem of superintelligence alignment.",
      "As we said last July, we’re committed to allocating at least 20% of the computing resources to safety efforts across the entire company.",
    ],
    [
      "We are dedicating 20% of the compute we’ve secured to date over the next four years to superintelligence alignment.",
      "正如我们去年七月所说，我们承诺将至少20%的计算资源用于全公司的安全工作。",
    ],
    ["我们将把已获得算力的两成，在未来四年投入超级对齐。", "全公司至少百分之二十的計算資源將用於安全。"],
    [
      "BP will cut its oil and gas output by 40% by 2030.",
      "By 2030 our oil and gas production will be about 25% lower.",
    ],
    ["二氧化碳排放2030年左右达到峰值。", "二氧化碳排放力争于2030年前达到峰值。"],
    ["We will halve our use of virgin plastic by 2025.", "到2026年，我们的原生塑料用量将减少三分之一。"],
  ])("%s / %s", (a, b) => expect(likely(a, b)).toBe(true));

  test("through a statement of ours in the other language", () => {
    const zh = {
      quote: "您可以随时退订。",
      statements: ["Readers may cancel their subscription at any time."],
    };
    const en = { quote: "You can cancel your subscription at any time." };
    expect(similarity({ quote: zh.quote }, en)).toBeLessThan(LIKELY);
    expect(similarity(zh, en)).toBeGreaterThan(LIKELY);
  });
});

describe("other promises of the same speaker are not", () => {
  test.each([
    ["We will cut emissions by 50% by 2030.", "We will double the number of women on our board by 2030."],
    ["We will plant a million trees.", "We will hire a million people."],
    ["公司承诺三年内不裁员。", "公司承诺三年内不涨价。"],
    ["20% of the compute goes to alignment.", "该计划将为两成员工加薪。"],
    ["We promise to do better.", "We promise to say more."],
  ])("%s / %s", (a, b) => expect(likely(a, b)).toBe(false));

  test("though the speaker's name stands in both, in whichever language", () => {
    const [a, b] = [{ quote: "OpenAI will stay open." }, { quote: "OpenAI will not train on mail." }];
    expect(similarity(a, b, ["OpenAI"])).toBe(0);
  });
});

/** Pairs of one promise, each with the wordings of all the others in its language. */
function shares(langs: readonly string[]) {
  const read = pairs
    .filter(({ lang }) => langs.includes(lang))
    .map(({ earlier, later }) => [{ quote: earlier }, { quote: later }].map((one) => featuresOf(one)));
  const isLikely = (a: (typeof read)[number] | undefined, b: typeof a) =>
    Boolean(a?.[0] && b?.[1] && similarityOf(a[0], b[1]).score >= LIKELY);
  const unrelated = read.flatMap((a, n) => read.flatMap((b, m) => (n === m ? [] : [isLikely(a, b)])));
  const share = (found: boolean[]) => found.filter(Boolean).length / found.length;
  return { related: share(read.map((pair) => isLikely(pair, pair))), unrelated: share(unrelated) };
}

test.each([
  [["en"], 0.95],
  [["zh"], 0.9],
  [["en-zh", "zh-en"], 0.5],
])("of our own pairs in %j at least %d are found, and hardly an unrelated one", (langs, floor) => {
  const { related, unrelated } = shares(langs);
  expect(related).toBeGreaterThanOrEqual(floor);
  expect(unrelated).toBeLessThan(0.01);
});

describe("whatever the texts are", () => {
  const text = fc.oneof(
    fc.constantFrom(...pairs.flatMap(({ earlier, later }) => [earlier, later])),
    fc.string({ unit: "grapheme", maxLength: 200 }),
  );

  test("it is a number from 0 to 1, the same from both sides", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = similarity({ quote: a }, { quote: b });
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(similarity({ quote: b }, { quote: a })).toBeCloseTo(found, 10);
      }),
    );
  });

  test("case, punctuation, widths and the form of Chinese characters do not matter", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ({ earlier }) => {
        const shouted = earlier.toUpperCase().replace(/[.,。，]/gu, "！");
        expect(similarity({ quote: earlier }, { quote: shouted })).toBe(1);
      }),
    );
  });

  test("a reason is a word of the first text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ({ earlier, later }) => {
        const { shared } = similarityOf(featuresOf({ quote: earlier }), featuresOf({ quote: later }));
        expect(shared.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
