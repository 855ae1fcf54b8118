import type { RewordingSample } from "./shape";

const ORIGINAL = "openai-20-percent-compute-superalignment";
const LETTER = "openai-letter-20-percent-safety-research";
const RESTATEMENT = "altman-at-least-20-percent-company-wide";

export const rewordings: RewordingSample[] = [
  {
    promise: "openai-compute-pledge",
    earlier: ORIGINAL,
    later: LETTER,
    status: "flagged",
    disclosure: "claims_continuity",
    headline: {
      en: "OpenAI promised a fifth of its computing power to one field. A year later it names safety research in general, and no end date.",
      zh: "OpenAI 承诺把两成算力用于一个研究领域；后来只说安全研究，也没有了截止日期。",
    },
    rationale: {
      en: "The letter speaks of upholding the promise, yet names “safety-related research” in place of superintelligence alignment and “multiple years” in place of four. We have Bloomberg’s account of the letter; the letter itself we have not seen.",
      zh: "信中称将信守承诺，但“超级智能对齐”变成了“安全相关研究”，“四年”变成了“多年”。我们依据的是彭博社的转述，未见信件原文。",
    },
    flaggedBy: "secondReviewer",
    changes: [
      {
        term: "beneficiary",
        from: "superintelligence alignment",
        to: "safety-related research",
        effect: "broader",
        was: { en: "one field of research", zh: "一个研究领域" },
        is: { en: "any safety research", zh: "一切安全研究" },
        note: {
          en: "Any research related to safety would count.",
          zh: "任何与安全相关的研究都可算入。",
        },
      },
      {
        term: "amount",
        from: "20%",
        to: "20 percent",
        effect: "same",
        note: { en: "The same share.", zh: "份额相同。" },
      },
      {
        term: "base",
        from: "we’ve secured to date",
        to: "its computing resources",
        effect: "unclear",
        was: { en: "compute secured by July 2023", zh: "截至 2023 年 7 月的算力" },
        is: { en: "unspecified compute", zh: "未说明的算力" },
        note: {
          en: "Of which resources, and as of when, is not said.",
          zh: "没有说明是哪些资源、以何时为准。",
        },
      },
      {
        term: "deadline",
        from: "over the next four years",
        to: "over multiple years",
        effect: "unclear",
        is: { en: "several years", zh: "若干年" },
        note: { en: "A period without an end.", zh: "期限没有终点。" },
      },
    ],
  },
  {
    promise: "openai-compute-pledge",
    earlier: ORIGINAL,
    later: RESTATEMENT,
    status: "confirmed",
    disclosure: "claims_continuity",
    headline: {
      en: "OpenAI promised 20% to one team. A year later it was 20% for everyone.",
      zh: "OpenAI 承诺给一个团队 20% 的算力，一年后成了全公司共享。",
    },
    rationale: {
      en: "Altman presents the pledge as the one of July 2023 (“as we said last july”). The share is now a floor, which taken by itself is firmer. But the compute that it is a share of and the four years are gone, and every safety effort of the company may count toward it.",
      zh: "奥特曼把这一承诺说成 2023 年 7 月的承诺（“正如去年七月所说”）。份额变成了下限，单看这一点更为有力。但计算的基数和四年期限都不见了，而且公司任何安全工作都可算入其中。",
    },
    flaggedBy: "firstReviewer",
    confirmedBy: "secondReviewer",
    changes: [
      {
        term: "beneficiary",
        from: "superintelligence alignment",
        to: "safety efforts across the entire company",
        effect: "broader",
        was: { en: "one team", zh: "一个团队" },
        is: { en: "the whole company", zh: "整个公司" },
        note: {
          en: "The Superalignment team’s work need not get any of it.",
          zh: "超级对齐工作可能一点也得不到。",
        },
      },
      {
        term: "deadline",
        from: "over the next four years",
        to: null,
        effect: "dropped",
        is: { en: "no period", zh: "没有期限" },
        note: { en: "No period is named any more.", zh: "不再提及期限。" },
      },
      {
        term: "base",
        from: "we’ve secured to date",
        to: null,
        effect: "dropped",
        was: { en: "compute secured by July 2023", zh: "截至 2023 年 7 月的算力" },
        is: { en: "unspecified compute", zh: "未说明的算力" },
        note: {
          en: "“The computing resources” does not say which, or as of when: the share may now be of more compute or of less.",
          zh: "“计算资源”没有说明是哪些、以何时为准：基数可能变大，也可能变小。",
        },
      },
      {
        term: "amount",
        from: "20%",
        to: "at least 20%",
        effect: "stronger",
        note: {
          en: "From exactly a fifth to a fifth or more. Stronger as a number only: without its base it cannot be compared in compute.",
          zh: "从正好两成变为两成或更多。仅就数字而言更强：基数不明，无法换算成算力来比较。",
        },
      },
      {
        term: "strength",
        from: "We are dedicating",
        to: "we’re committed to allocating",
        effect: "same",
        note: { en: "Both bind the speaker without reserve.", zh: "两者都是不带保留的承诺。" },
      },
    ],
  },
];
