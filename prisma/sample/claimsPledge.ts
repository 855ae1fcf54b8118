import type { ClaimSample } from "./shape";
import { PLEDGE, ZH } from "./venues";

/** Claims 8 and 12 to 14: the pledge, its later wordings, and what was said about its delivery. */
export const pledgeClaims: ClaimSample[] = [
  {
    story: 12,
    slug: "openai-20-percent-compute-superalignment",
    kind: "promise",
    statement: {
      en: "OpenAI dedicates 20% of the compute it has secured to date, over four years, to aligning superintelligence.",
      zh: "OpenAI 承诺在四年内把迄今获得算力的 20% 用于解决超级智能对齐问题。",
    },
    quote:
      "We are dedicating 20% of the compute we’ve secured to date over the next four years to solving the problem of superintelligence alignment.",
    quoteLang: "en",
    translation: "在接下来的四年里，我们将把迄今已获得算力的 20% 用于解决超级智能对齐问题。",
    speaker: "openai",
    saidOn: "2023-07-05",
    venue: { en: "Announcement of the Superalignment team", zh: "超级对齐团队成立公告" },
    promise: "openai-compute-pledge",
    mentions: [
      {
        article: PLEDGE,
        exact:
          "We are dedicating 20% of the compute we’ve secured to date over the next four years to solving the problem of superintelligence alignment.",
      },
      {
        article: ZH,
        exact: "OpenAI 宣布在四年里拿出当时已到手算力的 20%，用来解决超级智能的对齐",
      },
    ],
    evidence: [
      {
        source: "introducing-superalignment",
        stance: "origin",
        quote:
          "We are dedicating 20% of the compute we’ve secured to date over the next four years to solving the problem of superintelligence alignment.",
        note: { en: "The promise in OpenAI’s own words.", zh: "承诺的官方原文。" },
      },
      {
        source: "fortune-never-delivered",
        stance: "disputes",
        note: {
          en: "Six sources say that the team never got the share and that its requests were turned down. OpenAI did not comment.",
          zh: "六位消息人士称团队从未得到这一份额，申请屡遭拒绝。OpenAI 未回应置评请求。",
        },
      },
      {
        source: "leike-thread",
        stance: "context",
        quote:
          "Sometimes we were struggling for compute and it was getting harder and harder to get this crucial research done.",
        note: {
          en: "From the same thread: the team’s co-leader on its compute. He names no share.",
          zh: "同一串贴文中，团队共同负责人谈算力。他没有提到具体份额。",
        },
      },
    ],
  },
  {
    story: 13,
    slug: "openai-letter-20-percent-safety-research",
    kind: "promise",
    statement: {
      en: "OpenAI tells US senators that it upholds its promise of 20% of its computing resources for safety-related research over multiple years.",
      zh: "OpenAI 致信美国参议员称，将继续信守承诺，在多年内把 20% 的计算资源用于安全相关研究。",
    },
    quote:
      "allocate 20 percent of its computing resources toward safety-related research over multiple years",
    quoteLang: "en",
    translation: "在若干年内，把其计算资源的 20% 分配给与安全有关的研究",
    speaker: "openai",
    saidOn: "2024-07-31",
    venue: { en: "Letter to five US senators, in Bloomberg’s words", zh: "致五位美国参议员的信，彭博社转述" },
    promise: "openai-compute-pledge",
    mentions: [
      {
        article: PLEDGE,
        exact:
          "allocate 20 percent of its computing resources toward safety-related research over multiple years",
      },
      {
        article: ZH,
        exact: "2024 年 7 月 31 日公司致信美国参议员，同一个 20% 成了“多年”投入的安全相关研究",
      },
    ],
    evidence: [
      {
        source: "bloomberg-letter",
        stance: "supports",
        quote:
          "allocate 20 percent of its computing resources toward safety-related research over multiple years",
        note: {
          en: "Bloomberg’s report of the letter; the words are the reporter’s.",
          zh: "彭博社对该信的报道；措辞出自记者。",
        },
      },
      {
        source: "letter-to-senators",
        stance: "origin",
        note: { en: "The letter itself, which we have not seen.", zh: "信件本身，我们未见到原文。" },
      },
    ],
  },
  {
    story: 13,
    slug: "altman-at-least-20-percent-company-wide",
    kind: "promise",
    statement: {
      en: "Sam Altman says that OpenAI is committed to giving at least 20% of its computing resources to safety efforts across the entire company.",
      zh: "山姆·奥特曼称，OpenAI 承诺把至少 20% 的计算资源用于全公司的安全工作。",
    },
    quote:
      "as we said last july, we’re committed to allocating at least 20% of the computing resources to safety efforts across the entire company",
    quoteLang: "en",
    translation: "正如我们去年 7 月所说，我们承诺把至少 20% 的计算资源分配给整个公司的安全工作",
    speaker: "sam-altman",
    saidOn: "2024-08-01",
    venue: { en: "Post on X", zh: "X 贴文" },
    promise: "openai-compute-pledge",
    mentions: [
      {
        article: PLEDGE,
        exact:
          "as we said last july, we’re committed to allocating at least 20% of the computing resources to safety efforts across the entire company",
      },
      {
        article: ZH,
        exact: "至少 20% 的计算资源会用于全公司的安全工作",
      },
    ],
    evidence: [
      {
        source: "altman-post-safety",
        stance: "origin",
        quote:
          "as we said last july, we’re committed to allocating at least 20% of the computing resources to safety efforts across the entire company",
        note: { en: "The post, as widely reported.", zh: "贴文内容，据多家媒体报道。" },
      },
      {
        source: "introducing-superalignment",
        stance: "context",
        note: {
          en: "What was said “last july”: another beneficiary, and a period of four years.",
          zh: "“去年七月”所说的内容：受益对象不同，并有四年期限。",
        },
      },
    ],
  },
  {
    story: 13,
    slug: "altman-pledge-same-as-july-2023",
    kind: "characterisation",
    statement: {
      en: "The compute pledge of August 2024 is what OpenAI said in July 2023.",
      zh: "2024 年 8 月的算力承诺就是 OpenAI 在 2023 年 7 月所说的内容。",
    },
    quote: "as we said last july",
    quoteLang: "en",
    translation: "正如我们去年 7 月所说",
    speaker: "sam-altman",
    saidOn: "2024-08-01",
    venue: { en: "Post on X", zh: "X 贴文" },
    mentions: [
      { article: PLEDGE, exact: "as we said last july" },
      { article: ZH, exact: "正如去年七月所说" },
    ],
    evidence: [
      {
        source: "altman-post-safety",
        stance: "origin",
        quote: "as we said last july",
        note: { en: "Presents the new words as the old promise.", zh: "把新的措辞说成旧的承诺。" },
      },
      {
        source: "introducing-superalignment",
        stance: "disputes",
        quote: "over the next four years to solving the problem of superintelligence alignment",
        note: {
          en: "The words of July 2023 name superintelligence alignment and a period; the post names neither.",
          zh: "2023 年 7 月的原文写明超级智能对齐和期限，贴文二者皆无。",
        },
      },
      {
        source: "techradar-readers-note",
        stance: "disputes",
        note: {
          en: "Reports the note under the post: the share had been for the team whose leaders left.",
          zh: "报道了贴文下的说明：该份额原本属于负责人已离职的那个团队。",
        },
      },
    ],
  },
  {
    story: 14,
    slug: "readers-note-pledge-was-for-superalignment",
    kind: "characterisation",
    statement: {
      en: "The 20% promise had been made to the Superalignment team, not to safety work across the company.",
      zh: "20% 的承诺当初是给超级对齐团队的，而不是给全公司的安全工作。",
    },
    quote: "the promise had been made to the Superalignment team",
    quoteLang: "en",
    translation: "这一承诺当初是对超级对齐团队作出的",
    speaker: "readers",
    subject: "sam-altman",
    saidOn: "2024-08",
    venue: {
      en: "Context note under a post on X; reported words, in Stet’s sample summary",
      zh: "X 贴文下的背景说明；转述，见 Stet 示例摘要",
    },
    mentions: [
      { article: PLEDGE, exact: "the promise had been made to the Superalignment team" },
      { article: ZH, exact: "这个承诺原本是给超级对齐团队的" },
    ],
    evidence: [
      {
        source: "techradar-readers-note",
        stance: "origin",
        note: { en: "Reports the note and what it says.", zh: "报道了这条说明及其内容。" },
      },
      {
        source: "introducing-superalignment",
        stance: "supports",
        note: {
          en: "The page that the note links: it presents the team and the 20% together.",
          zh: "说明所链接的页面：团队与 20% 算力在同一公告中提出。",
        },
      },
    ],
  },
  {
    story: 8,
    slug: "leike-compute-not-delivered-safety-behind-products",
    kind: "accusation",
    statement: {
      en: "OpenAI did not deliver the compute that it had promised the Superalignment team, and put safety behind products.",
      zh: "OpenAI 没有兑现给超级对齐团队的算力承诺，并把安全排在产品之后。",
    },
    quote: "over the past years, safety culture and processes have taken a backseat to shiny products.",
    quoteLang: "en",
    translation: "过去这些年，安全文化和流程一直让位于光鲜的产品。",
    speaker: "jan-leike",
    subject: "openai",
    saidOn: "2024-05-17",
    venue: { en: "Thread on X", zh: "X 贴文串" },
    mentions: [
      {
        article: PLEDGE,
        exact: "over the past years, safety culture and processes have taken a backseat to shiny products.",
      },
      {
        article: ZH,
        exact: "说好的两成算力没有兑现，安全远远排在產品之后",
      },
    ],
    evidence: [
      {
        source: "leike-safety-culture",
        stance: "origin",
        quote: "over the past years, safety culture and processes have taken a backseat to shiny products.",
        note: { en: "The part of the claim that is about products.", zh: "这条说法中关于产品的部分。" },
      },
      {
        source: "leike-thread",
        stance: "origin",
        quote:
          "Sometimes we were struggling for compute and it was getting harder and harder to get this crucial research done.",
        note: {
          en: "The part about compute. Leike does not name the 20%.",
          zh: "关于算力的部分。莱克没有提到 20%。",
        },
      },
      {
        source: "fortune-never-delivered",
        stance: "supports",
        note: {
          en: "Six sources say that the share was never given; none is named, no figures are shown.",
          zh: "六位消息人士称该份额从未给足；均未具名，也没有给出数字。",
        },
      },
    ],
  },
];
