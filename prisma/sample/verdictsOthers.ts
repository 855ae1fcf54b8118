import type { VerdictSample } from "./shape";

/** Verdicts on everything but the pledge, each in the order in which it was written. */
export const otherVerdicts: VerdictSample[] = [
  {
    claim: "toberoff-new-suit-differs-void-microsoft-licence",
    status: "published",
    rating: "mostly_true",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: {
      en: "It does ask to void the licence, before another court and on new grounds, but its core is that of the first suit.",
      zh: "新诉讼确实要求判定授权无效，法院与依据也都不同，但核心主张与前一起相同。",
    },
    rationale: {
      en: "The suit went to a federal court instead of a state court and adds federal racketeering. It asks for a finding that Microsoft’s licence is null and void. What it accuses OpenAI of, leaving its founding purpose for profit, is what the withdrawn suit said too; “differs much” goes somewhat too far.",
      zh: "新诉讼由州法院转到联邦法院，并新增联邦反敲诈勒索法的指控，也请求判定微软的授权无效。但其指控的内容，即为逐利而背离创立宗旨，与撤回的那一起相同；“大不相同”略有夸大。",
    },
  },
  {
    claim: "musk-says-he-was-deceived-about-openai",
    status: "published",
    rating: "unproven",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: {
      en: "The case ended because it came too late; whether Musk was deceived was not decided.",
      zh: "案件因超过时效而终结，马斯克是否受骗，没有定论。",
    },
    rationale: {
      en: "The complaint says that Altman and Brockman misled Musk when OpenAI was founded. In May 2026 a jury in Oakland found that his remaining claims had been brought too late, and the judge dismissed them; Musk said that he would appeal. A finding about time proves the accusation neither right nor wrong.",
      zh: "诉状称奥特曼与布罗克曼在 OpenAI 创立时误导了马斯克。2026 年 5 月，奥克兰的陪审团认定其余主张提出过晚，法官予以驳回；马斯克表示将上诉。时效上的认定既不证明指控成立，也不证明其不成立。",
    },
  },
  {
    claim: "amodeis-left-over-gpt-3-release",
    status: "published",
    rating: "unproven",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: {
      en: "Safety was among their reasons by their own account, but none of our sources ties it to the release of GPT-3.",
      zh: "据其本人说法，安全是原因之一，但我们的来源都没有把它与 GPT-3 的发布联系起来。",
    },
    rationale: {
      en: "OpenAI announced Dario Amodei’s departure in December 2020 and named no dispute. In 2023 he told Fortune that the group shared two beliefs, that more compute makes better models and that this needs safety besides. That supports safety as a reason; that GPT-3’s release was what they objected to is the reporter’s account, without a source.",
      zh: "OpenAI 在 2020 年 12 月宣布达里奥·阿莫迪离职，未提分歧。2023 年他对《财富》说，这批人有两个共同信念：算力越多模型越好，但此外还需要安全。这支持“安全是原因之一”；至于不满的是 GPT-3 的发布，则是记者的说法，没有来源。",
    },
  },
  {
    claim: "madry-moved-from-safety-to-reasoning",
    status: "published",
    rating: "mostly_true",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: {
      en: "He was moved, but in the week before it was reported on 23 July, so not in late July.",
      zh: "调动属实，但发生在 7 月 23 日报道的前一周，并非 7 月下旬。",
    },
    rationale: {
      en: "CNBC reported on 23 July 2024, from people familiar with the matter, that Madry had been moved the week before to a post on AI reasoning. Altman’s post of the same day speaks of a new research project and of who takes over his team. Late July is when it became known.",
      zh: "CNBC 于 2024 年 7 月 23 日援引知情人士报道，马德里在前一周被调去从事 AI 推理工作。奥特曼当天的贴文提到新的研究项目和团队的接手人。7 月下旬是消息公开的时间。",
    },
  },
  {
    claim: "openai-says-madry-still-works-on-safety",
    status: "published",
    rating: "unproven",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: {
      en: "The company says so; nothing that we have found shows what he works on.",
      zh: "公司如此表示，我们没有找到能说明其工作内容的材料。",
    },
    rationale: {
      en: "OpenAI told CNBC that Madry would still work on core AI safety. Altman called his new project important and did not call it safety work. No paper, page or statement by Madry that we know of settles it.",
      zh: "OpenAI 对 CNBC 表示，马德里仍将从事核心的 AI 安全工作。奥特曼称其新项目很重要，但没有说是安全工作。我们不知道有哪篇论文、网页或马德里本人的表态足以定论。",
    },
  },
  {
    claim: "saunders-and-kokotajlo-left-openai",
    status: "published",
    rating: "true",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: {
      en: "A report of 16 May 2024 names both among those who had left.",
      zh: "2024 年 5 月 16 日的报道把两人都列为已离职者。",
    },
    rationale: {
      en: "The report on departures among OpenAI’s safety staff names William Saunders, of the Superalignment team, and Daniel Kokotajlo among the people who had left by then. It does not give the day on which either left.",
      zh: "这篇关于 OpenAI 安全人员离职的报道，把超级对齐团队的威廉·桑德斯和丹尼尔·科科塔伊洛都列为当时已离职的人。报道没有给出两人离职的具体日期。",
    },
  },
  {
    claim: "sutskever-and-leike-left-on-the-same-day",
    status: "published",
    rating: "true",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: {
      en: "Both announced it on 14 May 2024 in California, ten months after the team was announced.",
      zh: "按加州时间，两人都在 2024 年 5 月 14 日宣布离职，距团队宣布成立十个月。",
    },
    rationale: {
      en: "Sutskever’s announcement came on Tuesday 14 May 2024, and Leike’s a few hours after. On the American east coast it was past midnight by then, which is why some accounts give two days. The team had been announced on 5 July 2023.",
      zh: "苏茨克维于 2024 年 5 月 14 日星期二宣布离职，莱克在数小时后跟进。当时美国东部已过午夜，因此有的记述写成两天。团队于 2023 年 7 月 5 日宣布成立。",
    },
  },
  {
    claim: "peter-deng-has-left-openai",
    status: "published",
    rating: "true",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: {
      en: "A spokesperson confirmed it; he had gone some months before.",
      zh: "发言人已证实，他在数月前就已离开。",
    },
    rationale: {
      en: "The Information reported it from unnamed sources. According to dpa-AFX a spokesperson confirmed that Deng had departed, in recent months and not in the days of August in which it became known.",
      zh: "该消息最初由 The Information 援引未具名人士报道。据 dpa-AFX，发言人证实邓已离职，时间在此前数月，而非消息传出的 8 月初。",
    },
  },
  {
    claim: "schulman-leaves-openai-for-anthropic",
    status: "published",
    rating: "true",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: { en: "He announced it himself.", zh: "由其本人宣布。" },
    rationale: {
      en: "Schulman posted his note to his colleagues on 5 August 2024, and it names Anthropic. Neowin reports it together with Altman’s public thanks. No source disputes it.",
      zh: "舒尔曼于 2024 年 8 月 5 日公开了致同事的信，其中写明去向是 Anthropic。Neowin 一并报道了奥特曼的公开致谢。没有来源提出异议。",
    },
  },
  {
    claim: "schulman-not-for-lack-of-support",
    status: "published",
    rating: "true",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: {
      en: "He says so in these words; what his motives were nobody else can check.",
      zh: "他确实这么说，动机如何，旁人无从核查。",
    },
    rationale: {
      en: "The sentence stands in his note. We rate that he gives this account of his reasons, not the state of alignment research at OpenAI, of which Jan Leike had given another picture of his own team three months before.",
      zh: "这句话见于他的信。我们评定的是他确实这样说明原因，而不是 OpenAI 对齐研究的状况；三个月前，扬·莱克谈到自己的团队时，说法并不相同。",
    },
  },
  {
    claim: "schulman-reason-alignment-hands-on-work",
    status: "published",
    rating: "true",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: {
      en: "It is the reason that he gives, in his own words.",
      zh: "这是他本人给出的理由。",
    },
    rationale: {
      en: "His note to colleagues gives this reason in a single sentence. We rate that he gives it; a person’s motives cannot be checked from outside.",
      zh: "他致同事的信用一句话给出了这一理由。我们评定的是他确实这样说；一个人的动机无法从外部核查。",
    },
  },
  {
    claim: "brockman-on-leave-until-year-end",
    status: "superseded",
    rating: "true",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: { en: "He announced it himself.", zh: "由其本人宣布。" },
    rationale: {
      en: "Brockman’s post of 5 August 2024 says that his sabbatical runs through the end of the year and is his first time to relax in nine years.",
      zh: "布罗克曼 2024 年 8 月 5 日的贴文称，假期持续到年底，是他九年来第一次放松。",
    },
  },
  {
    claim: "brockman-on-leave-until-year-end",
    status: "published",
    rating: "outdated",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: {
      en: "It was so when he said it; he was back on 12 November 2024, before the year ended.",
      zh: "说时属实，他在 2024 年 11 月 12 日就已复工，未到年底。",
    },
    rationale: {
      en: "Brockman’s post of 5 August 2024 announced a sabbatical through the end of the year. Bloomberg reported on 12 November 2024 that he had started working again, and OpenAI confirmed it. The announcement was right when it was made and no longer describes what happened.",
      zh: "布罗克曼在 2024 年 8 月 5 日宣布休假到年底。彭博社 2024 年 11 月 12 日报道他已复工，OpenAI 予以证实。声明在当时属实，但已不符合后来的情况。",
    },
    notice: {
      en: "The first version rested on his post alone. He came back earlier than he had announced: true becomes outdated.",
      zh: "第一版只依据他的贴文。他比宣布的时间更早返回：评级由“属实”改为“已过时”。",
    },
  },
  {
    claim: "schulman-led-alignment-and-post-training",
    status: "submitted",
    rating: "mostly_true",
    author: "firstReviewer",
    summary: {
      en: "Post-training was his; alignment had other leaders for part of the time.",
      zh: "后训练由他领导，对齐工作有一段时间另有负责人。",
    },
    rationale: {
      en: "In May 2024 he was introduced as leading the post-training team. OpenAI’s own announcement names Sutskever and Leike as leaders of the Superalignment team from July 2023. So the claim holds for post-training and says too much for alignment.",
      zh: "2024 年 5 月，他以后训练团队领导者的身份接受介绍。而 OpenAI 的公告写明，2023 年 7 月起超级对齐团队由苏茨克维与莱克领导。因此这一说法对后训练成立，对对齐则言过其实。",
    },
  },
  {
    claim: "schulman-compute-should-move-to-post-training",
    status: "returned",
    rating: "true",
    author: "secondReviewer",
    second: "firstReviewer",
    returnComment:
      "Does he say that compute should move, or that he expects it to? Please find the passage in the transcript and quote it; the rating hangs on that word.",
    summary: {
      en: "He speaks of it in the podcast of 15 May 2024.",
      zh: "他在 2024 年 5 月 15 日的播客中谈到这一点。",
    },
    rationale: {
      en: "The conversation deals with pre-training and post-training at length.",
      zh: "这次访谈详细讨论了预训练与后训练。",
    },
  },
];
