import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, sliceCodePoints } from "@/lib/language/text";
import { type Suggestion, suggestClaims, WORTH_OFFERING } from "./suggest";

const SPEAKERS = [
  { id: "altman", names: ["Sam Altman", "Altman", "奥特曼", "奧特曼"] },
  { id: "openai", names: ["OpenAI"] },
];

function rate(text: string, lang: "en" | "zh"): Suggestion {
  const [only, ...others] = suggestClaims(text, lang, SPEAKERS);
  if (!only || others.length > 0) throw new Error(`Not one sentence: ${text}`);
  return only;
}

/** From the least like a claim to the most. */
const LADDERS: ["en" | "zh", string[]][] = [
  [
    "zh",
    [
      "那天的会场很安静，窗外下着雨。",
      "团队在三年里换了地方。",
      "他说这很难。",
      "奥特曼表示这很难。",
      "奥特曼承诺把20%的算力交给安全团队。",
    ],
  ],
  [
    "zh",
    [
      "那天的會場很安靜，窗外下著雨。",
      "團隊在三年裡換了地方。",
      "他說這很難。",
      "奧特曼表示這很難。",
      "奧特曼承諾把20%的算力交給安全團隊。",
    ],
  ],
  [
    "en",
    [
      "It was raining, and the hall was quiet.",
      "The team moved twice in three years.",
      "He said it was hard.",
      "Altman said it was hard.",
      "Altman pledged 20% of the compute to the safety team in July 2023.",
    ],
  ],
];

describe("suggestClaims", () => {
  it.each(LADDERS)("rates the more claim-like sentence higher (%s)", (lang, ladder) => {
    const scores = ladder.map((sentence) => rate(sentence, lang).score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(scores.length);
    expect(scores[0]).toBeLessThan(WORTH_OFFERING);
    expect(scores.slice(2).every((score) => score >= WORTH_OFFERING)).toBe(true);
  });

  it("reads simplified and traditional characters alike", () => {
    const [simplified, traditional] = [LADDERS[0], LADDERS[1]].map((ladder) => ladder?.[1] ?? []);
    for (const [i, sentence] of (simplified ?? []).entries()) {
      const { score, reasons, kindGuess } = rate(sentence, "zh");
      expect(rate(traditional?.[i] ?? "", "zh")).toMatchObject({ score, reasons, kindGuess });
    }
  });

  it("says why, and who speaks", () => {
    expect(rate("去年7月，奥特曼承诺投入20%的算力。", "zh")).toMatchObject({
      reasons: ["commitment", "quantity", "speaker", "date"].sort((a, b) => order(a) - order(b)),
      speakerId: "altman",
      kindGuess: "promise",
    });
    expect(rate("Altman told reporters that 300 people had left in May.", "en")).toMatchObject({
      reasons: ["speech", "quantity", "date", "speaker"],
      speakerId: "altman",
      kindGuess: "event",
    });
    expect(rate("那天的会场很安静。", "zh")).toMatchObject({
      score: 0,
      reasons: [],
      kindGuess: "characterisation",
    });
    expect(rate("那天的会场很安静。", "zh")).not.toHaveProperty("speakerId");
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

  it.each([
    ["the number of a version or a year", "GPT-4和GPT-3.5在2024年都很有名。", "zh", "quantity"],
    ["an article", "这是一个安静的地方。", "zh", "quantity"],
    ["a novel", "这本小说的名称很长。", "zh", "speech"],
    ["a deposit", "保证金已经退还。", "zh", "commitment"],
    ["a general", "将军来到会场。", "zh", "commitment"],
    ["the United States", "The United States is large.", "en", "speech"],
    ["a wish", "She may march.", "en", "date"],
  ] as const)("does not take %s for a cue", (_, sentence, lang, reason) => {
    expect(rate(sentence, lang).reasons).not.toContain(reason);
  });

  it.each([
    ["他把三分之一的时间留给了写作。", "zh"],
    ["公司投入了1,000亿美元。", "zh"],
    ["十几名员工走了。", "zh"],
    ["They spent $7 on it.", "en"],
    ["Half the staff came.", "en"],
    ["It took 1,200 people.", "en"],
  ] as const)("sees an amount in: %s", (sentence, lang) => {
    expect(rate(sentence, lang).reasons).toContain("quantity");
  });

  it("offers a deed of a named speaker, but not a mere mention of one", () => {
    expect(rate("奥特曼后来离开了董事会。", "zh").score).toBeGreaterThanOrEqual(WORTH_OFFERING);
    expect(rate("奥特曼的办公室很大。", "zh").score).toBeLessThan(WORTH_OFFERING);
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
        for (const { start, end, score } of suggestClaims(text, lang, SPEAKERS)) {
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

  it("rates a text of 24,000 characters while an editor opens it", () => {
    const text = "奥特曼在今年5月表示，公司承诺把至少20%的算力交给安全团队。".repeat(800);
    const before = process.cpuUsage();
    suggestClaims(text, "zh", SPEAKERS);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});

function order(reason: string): number {
  return ["speech", "commitment", "quantity", "date", "speaker"].indexOf(reason);
}
