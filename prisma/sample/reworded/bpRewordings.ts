import type { RewordingSample } from "@/prisma/sample/shape";

export const bpRewordings: RewordingSample[] = [
  {
    promise: "bp-oil-and-gas-output-by-2030",
    earlier: "bp-output-40-percent-lower-by-2030",
    later: "bp-output-25-percent-lower-in-2030",
    status: "confirmed",
    disclosure: "announced",
    headline: {
      en: "BP promised to cut oil and gas output by 40%. Three years later it was 25%.",
      zh: "英国石油承诺油气减产 40%，三年后只剩 25%。",
    },
    rationale: {
      en: "BP said itself that it had expected around 40% before. The year stays; the cut shrinks by more than a third of itself.",
      zh: "公司自己写明此前预计为 40% 左右。年份未变，减幅则缩小了三分之一以上。",
    },
    flaggedBy: "firstReviewer",
    confirmedBy: "secondReviewer",
    changes: [
      {
        term: "amount",
        from: "40%",
        to: "around 25%",
        effect: "weaker",
        note: {
          en: "A smaller cut, and an approximate one.",
          zh: "减幅变小，而且成了约数。",
        },
      },
      {
        term: "amount",
        from: "at least one million barrels of oil equivalent a day",
        to: null,
        effect: "dropped",
        was: { en: "a million barrels a day", zh: "每天一百万桶" },
        note: {
          en: "The cut in barrels is no longer named here; the level is, elsewhere in the document: about 2.0 million a day.",
          zh: "这里不再写明减少多少桶；文件别处写的是产量水平：每天约 200 万桶。",
        },
      },
      {
        term: "base",
        from: "from 2019 levels",
        to: "bp’s production in 2019, excluding production from Rosneft",
        effect: "unclear",
        was: { en: "2019 output", zh: "2019 年产量" },
        is: { en: "2019 output without Rosneft", zh: "2019 年产量，不计俄石油" },
        note: {
          en: "The same year. That Rosneft’s share does not count is said only now; whether it counted before, the earlier sentence does not tell.",
          zh: "年份相同。现在才写明不计俄罗斯石油公司的份额；先前是否计入，前一句没有说。",
        },
      },
      {
        term: "deadline",
        from: "Over the same period",
        to: "2030",
        effect: "same",
        note: { en: "Ten years from 2020.", zh: "自 2020 年起的十年。" },
      },
    ],
  },
  {
    promise: "bp-oil-and-gas-output-by-2030",
    earlier: "bp-output-25-percent-lower-in-2030",
    later: "bp-output-grows-to-2030",
    status: "confirmed",
    disclosure: "announced",
    headline: {
      en: "BP promised to pump a quarter less oil and gas by 2030. Now output is to grow.",
      zh: "英国石油承诺到 2030 年减产四分之一，如今改为增产。",
    },
    rationale: {
      en: "The company calls it a reset. A promise to produce less than in 2019 has become one to grow. By the figures of 2023 (25% less was about 2.0 million barrels a day) the level now named is still somewhat below that of 2019.",
      zh: "公司称之为“重置”。比 2019 年少产的承诺，变成了增产的承诺。按 2023 年的数字推算（减少 25% 约为每天 200 万桶），现在提出的产量仍略低于 2019 年。",
    },
    flaggedBy: "secondReviewer",
    confirmedBy: "firstReviewer",
    changes: [
      {
        term: "action",
        from: "lower than",
        to: "growing",
        effect: "weaker",
        was: { en: "less output", zh: "减产" },
        is: { en: "more output", zh: "增产" },
        note: {
          en: "A cut has become growth; from which level, the sentence does not say.",
          zh: "减产变成了增产；从什么水平增起，这句话没有说。",
        },
      },
      {
        term: "amount",
        from: "around 25%",
        to: "2.3-2.5mmboed",
        effect: "weaker",
        was: { en: "about 25% less", zh: "减少约 25%" },
        is: { en: "2.3–2.5 million barrels a day", zh: "每天 230 万至 250 万桶" },
        note: {
          en: "Against about 2.0 million barrels a day that 25% less would have meant.",
          zh: "减少 25% 本意味着每天约 200 万桶。",
        },
      },
      {
        term: "base",
        from: "bp’s production in 2019",
        to: null,
        effect: "dropped",
        was: { en: "2019 output", zh: "2019 年产量" },
        is: { en: "no year named", zh: "未写明年份" },
        note: { en: "No year to compare with.", zh: "不再与任何年份比较。" },
      },
      {
        term: "deadline",
        from: "2030",
        to: "in 2030",
        effect: "same",
        note: { en: "The same year.", zh: "年份相同。" },
      },
    ],
  },
];
