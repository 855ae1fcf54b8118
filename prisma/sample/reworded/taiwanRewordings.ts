import type { RewordingSample } from "@/prisma/sample/shape";

export const taiwanRewordings: RewordingSample[] = [
  {
    promise: "taiwan-renewable-power-20-percent",
    earlier: "taiwan-renewables-20-percent-in-2025",
    later: "taiwan-renewables-20-percent-in-november-2026",
    status: "confirmed",
    disclosure: "announced",
    headline: {
      en: "Taiwan promised 20% renewable power in 2025. The date moved to November 2026.",
      zh: "台湾承诺 2025 年再生能源占比 20%，期限改到 2026 年 11 月。",
    },
    rationale: {
      en: "The government said openly that the year would be missed and named another. The share stays the same.",
      zh: "政府公开承认无法如期达成，并另定日期。占比不变。",
    },
    flaggedBy: "firstReviewer",
    confirmedBy: "secondReviewer",
    changes: [
      {
        term: "deadline",
        from: "2025年",
        to: "2026年11月",
        effect: "later",
        note: {
          en: "From a share over the year 2025 to one in a single month of the year after.",
          zh: "由 2025 年全年的占比变为次年单月的占比。",
        },
      },
      {
        term: "amount",
        from: "20%",
        to: "20%",
        effect: "same",
        note: { en: "The same share.", zh: "占比相同。" },
      },
      {
        term: "amount",
        from: null,
        to: "2030年30%",
        effect: "added",
        note: { en: "A second aim, called unchanged.", zh: "第二个目标，称为“不变”。" },
      },
    ],
  },
  {
    promise: "taiwan-renewable-power-20-percent",
    earlier: "taiwan-renewables-20-percent-in-november-2026",
    later: "taiwan-renewables-20-percent-later",
    status: "confirmed",
    disclosure: "announced",
    headline: {
      en: "Taiwan’s 20% renewable power was due in November 2026. Now it is certain, and has no date.",
      zh: "台湾 20% 再生能源原定 2026 年 11 月达成；如今说“一定达成”，却没了日期。",
    },
    rationale: {
      en: "The minister said that the date would move and gave no other. The certainty is in the verb; the measure was in the date.",
      zh: "部长明说时间会延后，却没有给出新的日期。口气更肯定了，可供衡量的日期却没有了。",
    },
    flaggedBy: "secondReviewer",
    confirmedBy: "firstReviewer",
    changes: [
      {
        term: "deadline",
        from: "2026年11月",
        to: "時程上會往後延",
        effect: "later",
        is: { en: "later, no date", zh: "延后，无日期" },
        note: { en: "Later, and without a date.", zh: "延后，而且没有日期。" },
      },
      {
        term: "strength",
        from: "目標",
        to: "一定會達成",
        effect: "stronger",
        was: { en: "an aim", zh: "目标" },
        is: { en: "a certainty", zh: "一定达成" },
        note: {
          en: "An aim before, a certainty now.",
          zh: "先前是目标，现在说一定。",
        },
      },
      {
        term: "amount",
        from: "再生能源占比20%",
        to: "20%",
        effect: "same",
        note: { en: "The same share.", zh: "占比相同。" },
      },
      {
        term: "amount",
        from: "2030年30%",
        to: null,
        effect: "dropped",
        note: {
          en: "Not mentioned in this sentence.",
          zh: "这句话里没有提到。",
        },
      },
    ],
  },
];
