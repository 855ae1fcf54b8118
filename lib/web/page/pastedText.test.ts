import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksFromText } from "./blocks";
import { readPasted } from "./pastedText";

const read = (...lines: string[]) => readPasted(lines.join("\n"));
const kept = (...lines: string[]) => read(...lines).blocks.map(({ text }) => text);
const leftOut = (...lines: string[]) => read(...lines).leftOut.map(({ text, after }) => `${after} ${text}`);

const ENGLISH_PDF = [
  "THE HARBOUR GAZETTE  |  Thursday, August 28, 2025  |  Page 3",
  "Water board admits",
  "meters misread for years",
  "By Ruth Calloway",
  "The regional water board has admitted that more",
  "than 12,000 household meters were misread be-",
  "tween 2019 and 2023, and promised to repay cus-",
  "tomers by the end of next year, on a long-",
  "term plan.",
  "“We will repay every customer who was over-",
  "charged,” the board’s chair, Neil Ostrander, said",
  "on Wednesday. The average repayment in the",
  "THE HARBOUR GAZETTE  |  Thursday, August 28, 2025  |  Page 4",
  "region of Northshore will be £84. A long-term",
  "fund pays for it.",
];
const CHINESE_PDF = [
  "江城日报 2025年8月28日 第3版",
  "市水务局承认水表读数多年有误",
  "本报记者 周岚",
  "市水务局8月27日承认，2019年至2023年间全市有",
  "1.2万户居民水表读数有误，并承诺在明年年底前向用",
  "户全额退款。",
  "“凡是多收的钱，我们都会退还。”局长陈志远说，",
  "平均每户退款84元。",
  "— 3 —",
  "消费者协会表示，水务局早在2020年就知道这一问",
  "题，却没有告诉任何人。",
];

describe("lines that a PDF or an e-mail broke", () => {
  test("are paragraphs again, without the head of each page and the hyphens at line ends", () => {
    expect(kept(...ENGLISH_PDF)).toEqual([
      "Water board admits meters misread for years",
      "By Ruth Calloway",
      "The regional water board has admitted that more than 12,000 household meters were misread between 2019 and 2023, and promised to repay customers by the end of next year, on a long-term plan.",
      "“We will repay every customer who was overcharged,” the board’s chair, Neil Ostrander, said on Wednesday. The average repayment in the region of Northshore will be £84. A long-term fund pays for it.",
    ]);
    expect(leftOut(...ENGLISH_PDF)).toEqual([
      "0 THE HARBOUR GAZETTE  |  Thursday, August 28, 2025  |  Page 3",
      "4 THE HARBOUR GAZETTE  |  Thursday, August 28, 2025  |  Page 4",
    ]);
  });

  test("in Chinese go on without a space", () => {
    expect(kept(...CHINESE_PDF)).toEqual([
      "市水务局承认水表读数多年有误",
      "本报记者 周岚",
      "市水务局8月27日承认，2019年至2023年间全市有1.2万户居民水表读数有误，并承诺在明年年底前向用户全额退款。",
      "“凡是多收的钱，我们都会退还。”局长陈志远说，平均每户退款84元。",
      "消费者协会表示，水务局早在2020年就知道这一问题，却没有告诉任何人。",
    ]);
    expect(leftOut(...CHINESE_PDF)).toEqual(["0 江城日报 2025年8月28日 第3版", "4 — 3 —"]);
  });

  test("of an e-mail lose its marks of quoting; what the program wrote before them is left out", () => {
    const mail = [
      "---------- Forwarded message ---------",
      "From: Anna Lund <anna@example.org>",
      "Date: Tue, 2 Sep 2025 at 09:14",
      "Subject: Fwd: Council drops tram plan",
      "To: desk <desk@example.org>",
      "",
      "> Council drops tram plan",
      ">",
      "> The city council has dropped its plan for a second tram line, the mayor,",
      "> Sofia Brandt, said on Monday. The line would have cost 310 million euros",
      "> and opened in 2031.",
      ">",
      '> "We will instead buy 60 electric buses by 2028," Brandt said at a news',
      "> conference in the town hall.",
    ];
    expect(kept(...mail)).toEqual([
      "Council drops tram plan",
      "The city council has dropped its plan for a second tram line, the mayor, Sofia Brandt, said on Monday. The line would have cost 310 million euros and opened in 2031.",
      '"We will instead buy 60 electric buses by 2028," Brandt said at a news conference in the town hall.',
    ]);
    expect(leftOut(...mail)).toHaveLength(5);
  });

  test("that are the head of a letter are left out also where it passes another one on", () => {
    const mail = [
      "From: Anna Lund <anna@example.org>",
      "Date: Tue, 2 Sep 2025 at 09:14",
      "Subject: Tram plan",
      "This came today.",
      "---------- Forwarded message ---------",
      "The city drops its plan.",
    ];
    expect(leftOut(...mail)).toEqual(mail.slice(0, 3).map((line) => `0 ${line}`));
  });

  test("of a quoted letter are few", () => {
    const mail = [
      "> The city has dropped its plan for a second line, the mayor,",
      "> Sofia Brandt, said on Monday.",
      "> ",
      "> No vote was taken.",
    ];
    expect(kept(...mail)).toEqual([
      "The city has dropped its plan for a second line, the mayor, Sofia Brandt, said on Monday.",
      "No vote was taken.",
    ]);
  });

  test("go on over the end of a page", () => {
    const text = [
      "NASA said the five companies had been selected to join the nine companies with contracts of",
      "the same kind. All 14 companies are now eligible to bid on future orders for the delivery of",
      "",
      "3",
      "",
      "payloads to the lunar surface, and the agency hopes for two of them in every year from 2022",
      "on.",
      "",
      "by Jeff Foust",
      "",
      "Blue Origin will offer its lander that the company unveiled in May, as was said in the year.",
      "“It is able to carry several tons.”",
    ];
    expect(kept(...text)).toEqual([
      expect.stringMatching(/^NASA said .* from 2022 on\.$/),
      "by Jeff Foust",
      expect.stringMatching(/^Blue Origin .* in the year\. “It is able to carry several tons\.”$/),
    ]);
    expect(leftOut(...text)).toEqual(["1 3"]);
  });
});

test("a long text is read in one go, whatever its lines are", () => {
  const alike = (line: string) => readPasted(`${`${line}\n`.repeat(20_000)}End.`);
  expect(alike("we go on and on with words that never end").blocks).toHaveLength(1);
  expect(alike("we go on and on with words that never e-").blocks[0]?.text).toMatch(
    /^we .* never ewe .* End\.$/,
  );
  expect(alike("我们将一直说下去没有尽头的话我们将一直说下去").blocks).toHaveLength(1);
  expect(alike("wordsofwhichnoneendswordsofwhichnoneends").blocks).toHaveLength(1);
  const broken = "we go on and on with words\n".repeat(9);
  for (const line of ["-".repeat(1_000_000), `第1页${" ".repeat(1_000_000)}x`, "e".repeat(1_000_000)])
    expect(readPasted(`${line}\n${line}-\n${broken}End.`).leftOut).toEqual([]);
});

describe("lines that are paragraphs stay as they are", () => {
  test.each([
    [["Title of it", "One came. Two went.", "Three said that all is well.", "Four sat, and five ran."]],
    [["标题", "甲来了，乙走了。", "丙说一切都好。", "丁坐下", "戊跑开"]],
    [["Roses are red,", "Violets are blue,", "Sugar is sweet,", "And so are you."]],
    [
      [
        "名单如下：",
        "江城市水务局局长陈志远",
        "江城市环保局局长李晓梅",
        "江城市教育局局长王芳芳",
        "江城市卫生局局长刘洋洋",
      ],
    ],
    [["We need:", "- four eggs", "- two spoons of sugar", "- one cup of milk", "- half a lemon"]],
  ])("%j", (lines) => {
    expect(read(...lines)).toEqual({ blocks: blocksFromText(lines.join("\n")), leftOut: [] });
  });

  test("whatever they are, no word of theirs is lost", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 90 });
    const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join("\n");
        const { blocks, leftOut: out } = readPasted(text);
        const all = words([...blocks, ...out].map((one) => one.text).join("")).length;
        const before = words(
          blocksFromText(text)
            .map((one) => one.text)
            .join(""),
        ).length;
        expect(all).toBe(before);
      }),
    );
  });
});

test("a line break of a word processor is one", () => {
  expect(kept("“We lose money,” he said.\vHe ruled out more.")).toEqual([
    "“We lose money,” he said.",
    "He ruled out more.",
  ]);
});

test("what WeChat writes around an article is left out", () => {
  const lines = [
    "重磅！将建三座厂",
    "点击上方蓝字关注我们",
    "市长说，到2027年将建三座厂。",
    "▼",
    "点分享",
    "点点赞",
    "点在看",
  ];
  expect(kept(...lines)).toEqual(["重磅！将建三座厂", "市长说，到2027年将建三座厂。"]);
  expect(leftOut(...lines)).toEqual(["1 点击上方蓝字关注我们", "2 ▼", "2 点分享", "2 点点赞", "2 点在看"]);
});
