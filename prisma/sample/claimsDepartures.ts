import type { ClaimSample } from "./shape";
import { DEPARTURES, REPORTED, ZH } from "./venues";

/** Claims 1 to 7: who left OpenAI, or went on leave, in August and in May 2024, and their reasons. */
export const departureClaims: ClaimSample[] = [
  {
    story: 1,
    slug: "schulman-leaves-openai-for-anthropic",
    kind: "event",
    statement: {
      en: "John Schulman leaves OpenAI and joins Anthropic.",
      zh: "约翰·舒尔曼离开 OpenAI，加入 Anthropic。",
    },
    quote: "I’ve decided to pursue this goal at Anthropic",
    quoteLang: "en",
    translation: "我决定到 Anthropic 去追求这个目标",
    speaker: "john-schulman",
    saidOn: "2024-08-05",
    venue: { en: "Note to colleagues, posted on X", zh: "致同事的信，发布于 X" },
    mentions: [
      { article: DEPARTURES, exact: "I’ve decided to pursue this goal at Anthropic" },
      { article: ZH, exact: "聯合創始人约翰·舒尔曼宣布离职，下一站是竞争对手 Anthropic" },
    ],
    evidence: [
      {
        source: "schulman-note",
        stance: "origin",
        quote: "I’ve decided to pursue this goal at Anthropic",
        note: { en: "His own announcement.", zh: "本人的声明。" },
      },
      {
        source: "neowin-departures",
        stance: "supports",
        note: { en: "Reports the note and Sam Altman’s answer to it.", zh: "报道了该声明及奥特曼的回应。" },
      },
    ],
  },
  {
    story: 2,
    slug: "schulman-reason-alignment-hands-on-work",
    kind: "departure_reason",
    statement: {
      en: "John Schulman says that he leaves to focus more on alignment and to return to hands-on technical work.",
      zh: "约翰·舒尔曼称，他离开是为了更专注于对齐研究，并重返一线技术工作。",
    },
    quote:
      "This choice stems from my desire to deepen my focus on AI alignment, and to start a new chapter of my career where I can return to hands-on technical work.",
    quoteLang: "en",
    translation:
      "作出这个选择，是因为我想更专注于人工智能对齐，并开启职业生涯的新篇章，重新去做动手的技术工作。",
    speaker: "john-schulman",
    givenBy: "person",
    saidOn: "2024-08-05",
    venue: { en: "Note to colleagues, posted on X", zh: "致同事的信，发布于 X" },
    mentions: [
      {
        article: DEPARTURES,
        exact:
          "This choice stems from my desire to deepen my focus on AI alignment, and to start a new chapter of my career where I can return to hands-on technical work.",
      },
      { article: ZH, exact: "想把更多心思放在 AI 对齐上，也想回到一线做技术" },
    ],
    evidence: [
      {
        source: "schulman-note",
        stance: "origin",
        quote:
          "This choice stems from my desire to deepen my focus on AI alignment, and to start a new chapter of my career where I can return to hands-on technical work.",
        note: { en: "The reason in his own words.", zh: "本人所述的理由。" },
      },
    ],
  },
  {
    story: 3,
    slug: "schulman-not-for-lack-of-support",
    kind: "departure_reason",
    statement: {
      en: "John Schulman says that he does not leave for lack of support for alignment research at OpenAI.",
      zh: "约翰·舒尔曼称，他离开并非因为 OpenAI 对对齐研究支持不足。",
    },
    quote: "To be clear, I’m not leaving due to lack of support for alignment research at OpenAI.",
    quoteLang: "en",
    translation: "需要说明的是，我离开并不是因为 OpenAI 对对齐研究支持不足。",
    speaker: "john-schulman",
    givenBy: "person",
    saidOn: "2024-08-05",
    venue: { en: "Note to colleagues, posted on X", zh: "致同事的信，发布于 X" },
    mentions: [
      {
        article: DEPARTURES,
        exact: "To be clear, I’m not leaving due to lack of support for alignment research at OpenAI.",
      },
      { article: ZH, exact: "走人并不是嫌公司对对齐研究支持不够" },
    ],
    evidence: [
      {
        source: "schulman-note",
        stance: "origin",
        quote: "To be clear, I’m not leaving due to lack of support for alignment research at OpenAI.",
        note: { en: "His own words.", zh: "本人原话。" },
      },
      {
        source: "leike-thread",
        stance: "context",
        quote: "Sometimes we were struggling for compute",
        note: {
          en: "Jan Leike, who led alignment before him, had said otherwise of his own team in May.",
          zh: "此前领导对齐工作的扬·莱克，5 月谈到自己的团队时说法不同。",
        },
      },
    ],
  },
  {
    story: 4,
    slug: "brockman-on-leave-until-year-end",
    kind: "event",
    statement: {
      en: "Greg Brockman is on leave until the end of 2024, his first break in nine years.",
      zh: "格雷格·布罗克曼休假至 2024 年底，这是他九年来首次休息。",
    },
    quote:
      "I’m taking a sabbatical through end of year. First time to relax since co-founding OpenAI 9 years ago.",
    quoteLang: "en",
    translation: "我休长假到年底。自 9 年前参与创办 OpenAI 以来，第一次放松一下。",
    speaker: "greg-brockman",
    saidOn: "2024-08-05",
    venue: { en: "Post on X", zh: "X 贴文" },
    mentions: [
      {
        article: DEPARTURES,
        exact:
          "I’m taking a sabbatical through end of year. First time to relax since co-founding OpenAI 9 years ago.",
      },
      { article: ZH, exact: "要休假到年底，称这是参与创办公司九年来头一回歇下来" },
    ],
    evidence: [
      {
        source: "brockman-post",
        stance: "origin",
        quote:
          "I’m taking a sabbatical through end of year. First time to relax since co-founding OpenAI 9 years ago.",
        note: { en: "His own announcement.", zh: "本人的声明。" },
      },
      {
        source: "bloomberg-brockman-returns",
        stance: "context",
        note: {
          en: "He was back at work on 12 November 2024; OpenAI confirmed it.",
          zh: "他于 2024 年 11 月 12 日复工，OpenAI 予以证实。",
        },
      },
    ],
  },
  {
    story: 5,
    slug: "peter-deng-has-left-openai",
    kind: "event",
    statement: { en: "Peter Deng has left OpenAI.", zh: "彼得·邓已离开 OpenAI。" },
    quote: "Peter Deng, a vice president of product, had left as well",
    quoteLang: "en",
    translation: "产品副总裁彼得·邓也已离职",
    speaker: "unnamed-source",
    subject: "peter-deng",
    saidOn: "2024-08-05",
    venue: {
      en: "The Information; reported words, in Stet’s sample summary",
      zh: "The Information；转述，见 Stet 示例摘要",
    },
    mentions: [
      { article: DEPARTURES, exact: "Peter Deng, a vice president of product, had left as well" },
      { article: ZH, exact: "主管產品的副总裁彼得·邓据未具名人士透露已经离开" },
    ],
    evidence: [
      {
        source: "neowin-departures",
        stance: "context",
        note: {
          en: "Tells that The Information had it from unnamed sources.",
          zh: "说明该消息由 The Information 援引未具名人士报道。",
        },
      },
      {
        source: "afx-departures",
        stance: "supports",
        note: {
          en: "A spokesperson confirmed that Deng had left, some months before.",
          zh: "发言人证实邓已在数月前离开。",
        },
      },
    ],
  },
  {
    story: 6,
    slug: "schulman-led-alignment-and-post-training",
    kind: "characterisation",
    statement: {
      en: "John Schulman led OpenAI’s alignment and post-training work from GPT-3.5 to GPT-4o.",
      zh: "从 GPT-3.5 到 GPT-4o，OpenAI 的对齐与后训练工作由约翰·舒尔曼领导。",
    },
    quote: "从 GPT-3.5 到 GPT-4o，公司的对齐與後訓練團隊一直由舒尔曼带领",
    quoteLang: "zh",
    translation:
      "From GPT-3.5 to GPT-4o, the company’s alignment and post-training team was led by Schulman throughout",
    speaker: "news-reports",
    subject: "john-schulman",
    saidOn: "2024-08-06",
    venue: REPORTED,
    mentions: [{ article: ZH, exact: "从 GPT-3.5 到 GPT-4o，公司的对齐與後訓練團隊一直由舒尔曼带领" }],
    evidence: [
      {
        source: "dwarkesh-schulman",
        stance: "supports",
        quote: "leads the post-training team here",
        note: { en: "His host introduces him so, in May 2024.", zh: "2024 年 5 月，主持人这样介绍他。" },
      },
      {
        source: "introducing-superalignment",
        stance: "context",
        note: {
          en: "From July 2023 the Superalignment team had two other leaders.",
          zh: "2023 年 7 月起，超级对齐团队另有两位负责人。",
        },
      },
    ],
  },
  {
    story: 7,
    slug: "sutskever-and-leike-left-on-the-same-day",
    kind: "event",
    statement: {
      en: "Ilya Sutskever and Jan Leike left OpenAI on the same day in May 2024, less than a year after their team was set up.",
      zh: "2024 年 5 月，伊利亚·苏茨克维与扬·莱克在同一天离开 OpenAI，距其团队成立不满一年。",
    },
    quote:
      "Ilya Sutskever and Jan Leike had left on the same day, less than a year after the team that they led was set up",
    quoteLang: "en",
    translation: "伊利亚·苏茨克维和扬·莱克在同一天离职，距他们领导的团队成立还不到一年",
    speaker: "news-reports",
    subject: "ilya-sutskever",
    saidOn: "2024-08-06",
    venue: REPORTED,
    mentions: [
      {
        article: DEPARTURES,
        exact:
          "Ilya Sutskever and Jan Leike had left on the same day, less than a year after the team that they led was set up",
      },
      { article: ZH, exact: "伊利亚·苏茨克维和扬·莱克在同一天离开，那时团队成立还不满一年" },
    ],
    evidence: [
      {
        source: "entrepreneur-sutskever-resigns",
        stance: "supports",
        note: {
          en: "Both announcements came on the evening of Tuesday 14 May, hours apart.",
          zh: "两人的声明都在 5 月 14 日星期二晚间发出，相隔数小时。",
        },
      },
      {
        source: "decoder-sutskever-leaves",
        stance: "supports",
        note: { en: "Leike’s followed a few hours after.", zh: "莱克在数小时后宣布离职。" },
      },
      {
        source: "introducing-superalignment",
        stance: "context",
        note: { en: "The team was announced on 5 July 2023.", zh: "团队于 2023 年 7 月 5 日宣布成立。" },
      },
    ],
  },
];
