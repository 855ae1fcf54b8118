import type { ClaimSample } from "./shape";
import { DEPARTURES, REPORTED, ZH } from "./venues";

/** Claims 9 to 11 and 15 to 18: earlier departures, Madry, Schulman's talks and Musk's suit. */
export const otherClaims: ClaimSample[] = [
  {
    story: 9,
    slug: "ryan-lowe-left-openai",
    kind: "event",
    statement: {
      en: "Ryan Lowe left OpenAI at the end of March 2024.",
      zh: "瑞安·洛于 2024 年 3 月底离开 OpenAI。",
    },
    quote: "参与带领 GPT-4 对齐工作的瑞安·洛，3 月底就已经走了",
    quoteLang: "zh",
    translation: "Ryan Lowe, who helped to lead the alignment of GPT-4, had already gone at the end of March",
    speaker: "news-reports",
    subject: "ryan-lowe",
    saidOn: "2024-08-06",
    venue: REPORTED,
    assignee: "firstReviewer",
    mentions: [{ article: ZH, exact: "参与带领 GPT-4 对齐工作的瑞安·洛，3 月底就已经走了" }],
    evidence: [],
  },
  {
    story: 9,
    slug: "saunders-and-kokotajlo-left-openai",
    kind: "event",
    statement: {
      en: "William Saunders and Daniel Kokotajlo left OpenAI too.",
      zh: "威廉·桑德斯与丹尼尔·科科塔伊洛也离开了 OpenAI。",
    },
    quote: "超级对齐团队的威廉·桑德斯，以及替 GPT-4 做过对抗测试的丹尼尔·科科塔伊洛，也先后辞职",
    quoteLang: "zh",
    translation:
      "William Saunders of the Superalignment team, and Daniel Kokotajlo, who had done adversarial testing of GPT-4, resigned one after the other as well",
    speaker: "news-reports",
    subject: "daniel-kokotajlo",
    saidOn: "2024-08-06",
    venue: REPORTED,
    mentions: [
      {
        article: ZH,
        exact: "超级对齐团队的威廉·桑德斯，以及替 GPT-4 做过对抗测试的丹尼尔·科科塔伊洛，也先后辞职",
      },
    ],
    evidence: [
      {
        source: "quartz-safety-staff",
        stance: "supports",
        note: {
          en: "Names both among the people who had left by mid-May 2024.",
          zh: "列出截至 2024 年 5 月中旬已离职的人员，两人都在其中。",
        },
      },
    ],
  },
  {
    story: 10,
    slug: "amodeis-left-over-gpt-3-release",
    kind: "departure_reason",
    statement: {
      en: "The Amodeis and about ten colleagues left OpenAI partly because GPT-3 was released before questions of safety were solved.",
      zh: "阿莫迪兄妹与十来位同事离开 OpenAI，部分原因是 GPT-3 在安全问题解决之前就已发布。",
    },
    quote: "报道给出的原因之一，是安全问题还没有想清楚，GPT-3 就已經發布",
    quoteLang: "zh",
    translation:
      "One of the reasons that the report gives is that GPT-3 was released before the safety questions had been thought through",
    speaker: "news-reports",
    subject: "dario-amodei",
    givenBy: "reporter",
    saidOn: "2024-08-06",
    venue: REPORTED,
    mentions: [{ article: ZH, exact: "报道给出的原因之一，是安全问题还没有想清楚，GPT-3 就已經發布" }],
    evidence: [
      {
        source: "openai-organizational-update",
        stance: "context",
        note: {
          en: "OpenAI announced that Dario Amodei was leaving, with a few colleagues, and gave no quarrel as the reason.",
          zh: "OpenAI 宣布达里奥·阿莫迪与数位同事离开，未提及分歧。",
        },
      },
      {
        source: "fortune-amodei",
        stance: "disputes",
        quote: "you needed something in addition to just scaling the models up, which is alignment or safety",
        note: {
          en: "His own account: two shared beliefs, one of them about safety. He does not name the release of GPT-3.",
          zh: "本人的说法：出于两个共同信念，其一关乎安全。他没有提到 GPT-3 的发布。",
        },
      },
    ],
  },
  {
    story: 11,
    slug: "madry-moved-from-safety-to-reasoning",
    kind: "event",
    statement: {
      en: "OpenAI moved Aleksander Madry from his safety post to work on AI reasoning in late July 2024.",
      zh: "2024 年 7 月下旬，OpenAI 把亚历山大·马德里从安全岗位调去做 AI 推理。",
    },
    quote: "亚历山大·马德里从安全岗位调去做 AI 推理",
    quoteLang: "zh",
    translation: "Aleksander Madry was moved from a safety post to work on AI reasoning",
    speaker: "unnamed-source",
    subject: "aleksander-madry",
    saidOn: "2024-07-23",
    venue: {
      en: "CNBC; reported words, in Stet’s sample summary",
      zh: "CNBC；转述，见 Stet 示例摘要",
    },
    mentions: [{ article: ZH, exact: "亚历山大·马德里从安全岗位调去做 AI 推理" }],
    evidence: [
      {
        source: "cnbc-madry",
        stance: "origin",
        note: {
          en: "From people familiar with the matter: he was moved in the week before 23 July.",
          zh: "援引知情人士：调动发生在 7 月 23 日的前一周。",
        },
      },
      {
        source: "shacknews-madry",
        stance: "supports",
        note: { en: "Retells CNBC’s report.", zh: "转述 CNBC 的报道。" },
      },
      {
        source: "altman-post-madry",
        stance: "supports",
        note: {
          en: "Altman speaks of a new research project and names those who take over his team.",
          zh: "奥特曼称其转向新的研究项目，并公布了团队的接手人。",
        },
      },
    ],
  },
  {
    story: 11,
    slug: "openai-says-madry-still-works-on-safety",
    kind: "characterisation",
    statement: {
      en: "In his new post Aleksander Madry still works on AI safety.",
      zh: "亚历山大·马德里换岗之后仍从事 AI 安全工作。",
    },
    quote: "他换岗之后仍会做安全方面的工作",
    quoteLang: "zh",
    translation: "After the change of post he will still do work on safety",
    speaker: "openai",
    subject: "aleksander-madry",
    saidOn: "2024-07-23",
    venue: {
      en: "Statement to CNBC; reported words, in Stet’s sample summary",
      zh: "对 CNBC 的回应；转述，见 Stet 示例摘要",
    },
    mentions: [{ article: ZH, exact: "他换岗之后仍会做安全方面的工作" }],
    evidence: [
      {
        source: "shacknews-madry",
        stance: "origin",
        note: { en: "Retells what OpenAI told CNBC.", zh: "转述 OpenAI 对 CNBC 的说法。" },
      },
      {
        source: "altman-post-madry",
        stance: "context",
        note: {
          en: "Calls his new work important and does not say that it is safety work.",
          zh: "称其新工作很重要，但没有说是安全工作。",
        },
      },
    ],
  },
  {
    story: 15,
    slug: "schulman-over-apologising-is-over-optimisation",
    kind: "characterisation",
    statement: {
      en: "Chatbots apologise too much because they are over-optimised.",
      zh: "聊天机器人过度道歉是过度优化的结果。",
    },
    quote: "把聊天机器人动不动就道歉的毛病归咎于优化过头",
    quoteLang: "zh",
    translation: "put chatbots’ habit of apologising at every turn down to over-optimisation",
    speaker: "john-schulman",
    saidOn: "2023-07",
    venue: {
      en: "Talk at ICML 2023; reported words, in Stet’s sample summary",
      zh: "ICML 2023 演讲；转述，见 Stet 示例摘要",
    },
    mentions: [{ article: ZH, exact: "把聊天机器人动不动就道歉的毛病归咎于优化过头" }],
    evidence: [
      {
        source: "icml-2023-talk",
        stance: "origin",
        quote:
          "a chain of approximations, each of which can widen the gap between the desired and achieved result",
        note: {
          en: "The talk’s abstract. It does not mention apologies.",
          zh: "演讲摘要，其中没有提到道歉。",
        },
      },
    ],
  },
  {
    story: 16,
    slug: "schulman-compute-should-move-to-post-training",
    kind: "characterisation",
    statement: {
      en: "Compute should move from pre-training to post-training.",
      zh: "算力应当从预训练向后训练转移。",
    },
    quote: "预训练该让出一部分给后训练",
    quoteLang: "zh",
    translation: "pre-training should give up a part to post-training",
    speaker: "john-schulman",
    saidOn: "2024-05-15",
    venue: {
      en: "Dwarkesh Podcast; reported words, in Stet’s sample summary",
      zh: "Dwarkesh 播客；转述，见 Stet 示例摘要",
    },
    mentions: [{ article: ZH, exact: "预训练该让出一部分给后训练" }],
    evidence: [
      {
        source: "dwarkesh-schulman",
        stance: "origin",
        note: { en: "The conversation, with a transcript.", zh: "访谈及文字稿。" },
      },
    ],
  },
  {
    story: 17,
    slug: "musk-says-he-was-deceived-about-openai",
    kind: "accusation",
    statement: {
      en: "Elon Musk was deceived about OpenAI: it was to be a safe and open non-profit.",
      zh: "埃隆·马斯克在 OpenAI 的性质上受了骗：它本应是安全、开放的非营利组织。",
    },
    quote: "he was deceived: it was to be a safe and open non-profit",
    quoteLang: "en",
    translation: "他受骗了：当初说的是一家安全、开放的非营利机构",
    speaker: "elon-musk",
    subject: "openai",
    saidOn: "2024-08-05",
    venue: {
      en: "Complaint to a federal court in California; reported words, in Stet’s sample summary",
      zh: "向加州联邦法院提交的诉状；转述，见 Stet 示例摘要",
    },
    mentions: [
      { article: DEPARTURES, exact: "he was deceived: it was to be a safe and open non-profit" },
      { article: ZH, exact: "说自己当年受了骗，以为它会是安全、开放的非营利组织" },
    ],
    evidence: [
      {
        source: "daily-star-musk-sues",
        stance: "origin",
        quote: "Musk and the non-profit’s namesake objective were betrayed by Altman and his accomplices",
        note: { en: "The complaint’s words, as reported.", zh: "诉状中的措辞，据报道。" },
      },
      {
        source: "neuron-musk-verdict",
        stance: "context",
        note: {
          en: "The jury found that he had sued too late; whether he was right it did not decide.",
          zh: "陪审团认定起诉已超过时效，没有就是非作出裁断。",
        },
      },
    ],
  },
  {
    story: 18,
    slug: "toberoff-new-suit-differs-void-microsoft-licence",
    kind: "characterisation",
    statement: {
      en: "Elon Musk’s new suit differs much from the one that he withdrew, and asks to void Microsoft’s licence.",
      zh: "马斯克的新诉讼与撤回的那一起大不相同，并要求判定微软的授权无效。",
    },
    quote: "This is a much more forceful lawsuit.",
    quoteLang: "en",
    translation: "这是一场有力得多的诉讼。",
    speaker: "marc-toberoff",
    subject: "elon-musk",
    saidOn: "2024-08-05",
    venue: { en: "To The New York Times", zh: "对《纽约时报》" },
    mentions: [
      { article: DEPARTURES, exact: "This is a much more forceful lawsuit." },
      { article: ZH, exact: "这次与撤回的那份诉状大不相同，并要求判定给微软的授权无效" },
    ],
    evidence: [
      {
        source: "engadget-musk-sues",
        stance: "origin",
        quote: "This is a much more forceful lawsuit.",
        note: { en: "Retells The New York Times.", zh: "转述《纽约时报》。" },
      },
      {
        source: "daily-star-musk-sues",
        stance: "supports",
        note: {
          en: "The suit asks the court to find the licence null and void, and revives the earlier suit’s claims.",
          zh: "诉状请求法院判定授权无效，并重提前一起诉讼的主张。",
        },
      },
    ],
  },
];
