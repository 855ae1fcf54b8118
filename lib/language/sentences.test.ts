import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sentences } from "./sentences";
import { sliceCodePoints } from "./text";

function split(text: string, lang: string): string[] {
  return sentences(text, lang).map(({ start, end }) => sliceCodePoints(text, start, end));
}

describe("sentences", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("ends Chinese sentences at 。！？；… and at line breaks", () => {
    expect(split("他走了。真的吗？是！好；再说……完\n下一段", "zh")).toEqual([
      "他走了。",
      "真的吗？",
      "是！",
      "好；",
      "再说……",
      "完",
      "下一段",
    ]);
  });

  it("may begin a sentence with a number", () => {
    expect(split("It failed. 80% of it was lost. £20 million went too.", "en")).toEqual([
      "It failed.",
      "80% of it was lost.",
      "£20 million went too.",
    ]);
    for (const whole of [
      "A sum of Rs. 2.4 lakh was seized.",
      "Built c. 1850 under Sec. 12 and No. 5.",
      "It rose in Jan. 2024 after Sept. 5 there.",
      "He left the U.S. 20 years ago.",
      "At 8 p.m. 12 August it began.",
    ])
      expect(split(whole, "en")).toEqual([whole]);
  });

  it("may begin with the mark of an item, and name an officer by rank", () => {
    for (const [text, lang] of [
      ["1. The channel is dredged.", "en"],
      ["(a) The fees are raised.", "en"],
      ["a. The fees are raised.", "en"],
      ["2. 航道已经疏浚。", "zh"],
      ["Its captain, Lt. Cmdr. Ana Field, retired with Sgt. Maj. Tom Reed.", "en"],
    ] as const)
      expect(split(text, lang)).toEqual([text]);
  });

  it("ends behind a quotation whose speaker stands before it", () => {
    expect(split("“明年完工。”局长说，“我保证。”记者问：“要是做不到呢？”他没有回答。", "zh")).toEqual([
      "“明年完工。”局长说，“我保证。”",
      "记者问：“要是做不到呢？”",
      "他没有回答。",
    ]);
  });

  it("goes on after a name with a mark, a quotation that is named again, and whoever goes on speaking", () => {
    expect(split("Yahoo! bought the firm in 2013. It sold it later.", "en")).toEqual([
      "Yahoo! bought the firm in 2013.",
      "It sold it later.",
    ]);
    expect(split("Is it safe? Yes, says the agency.", "en")).toHaveLength(2);
    for (const [first, second] of [
      ["据《财经日报》报道，“两年内不裁员。”这一承诺已被推翻。", "工会表示失望。"],
      ["他问：“够不够？”又补充说：“不够再加。”", "众人点头。"],
      ["當局稱『一切正常。』", "居民不信。"],
      ["他说：“我们尽力了。”", "又过了两天，工地停工。"],
    ] as const)
      expect(split(first + second, "zh")).toEqual([first, second]);
  });

  it("keeps a quotation, and who said it, with its sentence", () => {
    expect(split("他说：“我们会走。现在就走！”然后他离开了。", "zh")).toEqual([
      "他说：“我们会走。现在就走！”",
      "然后他离开了。",
    ]);
    expect(split("「我們會走。現在就走！」奧特曼說。然後他離開了。", "zh-Hant")).toEqual([
      "「我們會走。現在就走！」奧特曼說。",
      "然後他離開了。",
    ]);
    expect(split("他没有回答“为什么？”这个问题。", "zh")).toHaveLength(1);
    expect(split("He said: “We go. Now.” Then he left.", "en")).toEqual([
      "He said: “We go. Now.”",
      "Then he left.",
    ]);
  });

  it("does not let one forgotten quotation mark swallow a long text", () => {
    const text = `他说：“走。${"这是一句话。".repeat(60)}”`;
    expect(split(text, "zh").length).toBeGreaterThan(50);
  });

  it("does not end at a title, an initial, a month or a decimal", () => {
    const text = "Mr. Altman and John F. Kennedy met on Aug. 1 about GPT-3.5. It went well.";
    expect(split(text, "en")).toEqual([
      "Mr. Altman and John F. Kennedy met on Aug. 1 about GPT-3.5.",
      "It went well.",
    ]);
    expect(split("从GPT-3.5到GPT-4o，他都在。OpenAI Inc. 表示同意。", "zh")[0]).toBe(
      "从GPT-3.5到GPT-4o，他都在。",
    );
  });

  it.each([
    ["The U.S. Senate voted on Monday.", "Former F.B.I. director James B. Comey was fired."],
    ["The council met at 8 p.m. Tuesday in the hall.", "It decided nothing."],
    ["The vote was at 8 p.m. EST on the day.", "She lost."],
    ["It began at 8 p.m.", "The hall was full."],
    ["They left the U.S.", "The ships stayed."],
    ["Apple Inc. Chief Executive Ann Lowe said so.", "It fell."],
    ["‘Will it last?’ called a man at the back.", "Nobody knew."],
    ["“Why now?” asked the chair.", "He waited."],
    ["J.K. Rowling and D.H. Lawrence wrote it.", "See p. 5 of it."],
    ["She has a Ph.D. from Leeds.", "He has none."],
  ])("does not end inside: %s", (one, other) => {
    expect(split(`${one} ${other}`, "en")).toEqual([one, other]);
  });

  it("works where there is no segmenter", () => {
    vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
    expect(split("Mr. Altman left. “We go. Now.” Why?", "en")).toEqual([
      "Mr. Altman left.",
      "“We go. Now.”",
      "Why?",
    ]);
  });

  it("returns ordered ranges that hold every character but white space", () => {
    const prose = fc.array(
      fc.constantFrom(
        "He left",
        "他走了",
        "。",
        ". ",
        "“",
        "”",
        "\n",
        "！",
        "😀",
        " ",
        "(",
        ")",
        "Mr. ",
        "……",
        '"',
      ),
    );
    fc.assert(
      fc.property(prose, fc.constantFrom("en", "zh"), (parts, lang) => {
        const text = parts.join("");
        const ranges = sentences(text, lang);
        for (const [i, range] of ranges.entries()) {
          expect(range.start).toBeLessThan(range.end);
          if (i > 0) expect(range.start).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0);
        }
        const kept = ranges.map(({ start, end }) => sliceCodePoints(text, start, end)).join("");
        expect(kept.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

it.each([
  ["“真的吗？”她问。他没有回答。", ["“真的吗？”她问。", "他没有回答。"]],
  ["“快走！”老王喊道。门开了。", ["“快走！”老王喊道。", "门开了。"]],
  ["「會漲價嗎？」她問道，「明年呢？」沒有人答。", ["「會漲價嗎？」她問道，「明年呢？」", "沒有人答。"]],
  ["“绕了四年。”家住云岭新城的市民覃先生向本报反映。", ["“绕了四年。”家住云岭新城的市民覃先生向本报反映。"]],
  ["“只干了四成的活。”屈正明直言。", ["“只干了四成的活。”屈正明直言。"]],
  ["“办好了。”问题却没有解决。", ["“办好了。”", "问题却没有解决。"]],
  ["《怎么办？》是一本书。他读过。", ["《怎么办？》是一本书。", "他读过。"]],
  ["他问：「你去嗎？」我說不去。", ["他问：「你去嗎？」", "我說不去。"]],
  ["（他早就知道了。）后来他说了。", ["（他早就知道了。）", "后来他说了。"]],
  ["第一句。（见图一。）第二句。", ["第一句。", "（见图一。）", "第二句。"]],
])("quotations, titles and remarks in Chinese: %s", (text, expected) => {
  expect(split(text, "zh")).toEqual(expected);
});
