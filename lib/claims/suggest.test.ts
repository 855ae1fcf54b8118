import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, sliceCodePoints } from "@/lib/language/text";
import { bestFirst, type Suggestion, suggestClaims, WORTH_OFFERING } from "./suggest";
import { cuesOf } from "./textCues";

function rate(text: string, lang: "en" | "zh"): Suggestion {
  const [only, ...others] = suggestClaims(text, lang);
  if (!only || others.length > 0) throw new Error(`Not one sentence: ${text}`);
  return only;
}

/** Of each two the second looks more like a claim. */
const PAIRS: ["en" | "zh", string, string][] = [
  ["zh", "那天的会场很安静，窗外下着雨。", "团队三年里换了四任负责人，流失了六十人。"],
  ["zh", "他说这很难。", "奥特曼承诺把20%的算力交给安全团队。"],
  ["zh", "那天的會場很安靜，窗外下著雨。", "奧特曼承諾把20%的算力交給安全團隊。"],
  ["zh", "大家都在等待。", "局长说，全市已有三百座充电站。"],
  ["en", "It was raining, and the hall was quiet.", "The team moved twice in three years."],
  ["en", "He said it was hard.", "Altman pledged 20% of the compute to the safety team in July 2023."],
  ["en", "Nobody knew what to say.", "The council denied that it had closed any library."],
  ["en", "What now?", "Right now ninety percent of the people have health insurance."],
];

describe("suggestClaims", () => {
  it.each(PAIRS)("%s: less than a claim is “%s”, more is “%s”", (lang, less, more) => {
    expect(rate(less, lang).score).toBeLessThan(WORTH_OFFERING);
    expect(rate(more, lang).score).toBeGreaterThanOrEqual(WORTH_OFFERING);
  });

  it("reads simplified and traditional characters alike", () => {
    const [simplified, traditional] = [
      "奥特曼承诺把20%的算力交给安全团队。",
      "奧特曼承諾把20%的算力交給安全團隊。",
    ];
    expect(rate(traditional, "zh").score).toBe(rate(simplified, "zh").score);
  });

  it("offers what stands twice once, and no long heading", () => {
    const words =
      "Norland Water will close its oldest plant by 2030 and open a new one in the harbour of Seldon";
    const [heading, first, again] = suggestClaims(`${words}\n${words}.\n${words}.`, "en");
    expect(first?.score).toBeGreaterThan(2 * (heading?.score ?? 1));
    expect(first?.score).toBeGreaterThan(0);
    expect(again?.score).toBeLessThan(heading?.score ?? 0);
  });

  it("rates a question, a heading and a byline below the same words in a statement", () => {
    const statement = rate("奥特曼承诺投入20%的算力。", "zh").score;
    for (const other of ["奥特曼承诺投入20%的算力？", "奥特曼承诺投入20%的算力"]) {
      expect(rate(other, "zh").score).toBeLessThan(statement);
    }
    expect(rate("记者：奥特曼，OpenAI承诺20%", "zh").score).toBeLessThan(WORTH_OFFERING);
    expect(rate("By Sam Altman, who promised 20%", "en").score).toBeLessThan(WORTH_OFFERING);
    const said = rate("Did Altman promise 20% of the compute?", "en").score;
    expect(said).toBeLessThan(rate("Altman promised 20% of the compute.", "en").score);
  });

  it("offers the best first, and nothing that is hardly a claim", () => {
    const text =
      "It rained.\nThe council closed 14 of its 20 libraries last year.\nHe smiled.\nThe mayor denied it.";
    const rated = suggestClaims(text, "en");
    const best = bestFirst(rated);
    expect(best[0]).toBe(1);
    expect(best).not.toContain(0);
    expect(best).not.toContain(2);
  });

  it("returns every sentence in order, in code points, with a score from 0 to 1", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "奥特曼说😀",
        "承诺20%",
        "。",
        "？",
        "\n",
        "Altman said",
        " ",
        "in May",
        ". ",
        "“",
        "”",
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(pieces, fc.constantFrom("en" as const, "zh" as const), (parts, lang) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end, score } of suggestClaims(text, lang)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(sliceCodePoints(text, start, end).trim()).toHaveLength(
            sliceCodePoints(text, start, end).length,
          );
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(codePointLength(text));
      }),
    );
  });

  it("rates each sentence of a text of 24,000 characters", () => {
    const text = "奥特曼在今年5月表示，公司承诺把至少20%的算力交给安全团队。".repeat(800);
    expect(suggestClaims(text, "zh")).toHaveLength(800);
  });
});

describe("cues", () => {
  it.each([
    ["the number of a version or a year", "GPT-4和GPT-3.5在2024年都很有名。", "quantity"],
    ["an article", "这是一个安静的地方。", "quantity"],
    ["a novel", "这本小说的名称很长。", "speech"],
    ["a deposit", "保证金已经退还。", "commitment"],
    ["a general", "将军来到会场。", "intention"],
    ["the United States", "The United States is large.", "speech"],
    ["a wish", "She may march.", "date"],
  ] as const)("%s is none: %s", (_, sentence, cue) => {
    expect(cuesOf(sentence)).not.toContain(cue);
  });

  it.each([
    "他把三分之一的时间留给了写作。",
    "公司投入了1,000亿美元。",
    "十几名员工走了。",
    "They spent $7 on it.",
    "Half the staff came.",
    "It took 1,200 people.",
  ])("an amount is one: %s", (sentence) => {
    expect(cuesOf(sentence)).toContain("quantity");
  });
});
