import { COMPANIES } from "./articles";
import type { RewordedPromise } from "./reworded";

const WEAPONS =
  "Weapons or other technologies whose principal purpose or implementation is to cause or directly facilitate injury to people";
const NOT_PURSUED = `we will not design or deploy AI in the following application areas: […] ${WEAPONS}`;
const OVERSIGHT =
  "Implementing appropriate human oversight, due diligence, and feedback mechanisms to align with user goals, social responsibility, and widely accepted principles of international law and human rights.";

export const google: RewordedPromise = {
  promise: {
    slug: "google-ai-not-for-weapons",
    promisor: "google",
    title: { en: "Google’s list of what its AI is not for", zh: "谷歌 AI 的禁用清单" },
  },
  sources: [
    {
      key: "google-ai-principles-2018",
      url: "https://blog.google/technology/ai/ai-principles/",
      title: "AI at Google: our principles",
      publisher: "Google (Sundar Pichai)",
      kind: "official",
      lang: "en",
      publishedOn: "2018-06-07",
    },
    {
      key: "mercury-news-google-2018",
      url: "https://www.mercurynews.com/2018/06/08/google-ceo-our-ai-wont-be-used-for-harm/",
      title: "Google CEO: Our AI won’t be used for harm",
      publisher: "The Mercury News",
      kind: "secondary",
      lang: "en",
      publishedOn: "2018-06-08",
    },
    {
      key: "google-ai-principles-2025",
      url: "https://ai.google/responsibility/principles/",
      title: "AI Principles",
      publisher: "Google",
      kind: "official",
      lang: "en",
      publishedOn: "2025-02-04",
    },
    {
      key: "google-responsible-ai-2024",
      url: "https://blog.google/technology/ai/responsible-ai-2024-report-ongoing-work/",
      title: "Responsible AI: Our 2024 report and ongoing work",
      publisher: "Google (Demis Hassabis, James Manyika)",
      kind: "official",
      lang: "en",
      publishedOn: "2025-02-04",
    },
    {
      key: "trt-google-2025",
      url: "https://www.trtworld.com/article/a6a44607dfaf",
      title: "Google quietly drops its promise to keep AI out of warfare and spying",
      publisher: "TRT World",
      kind: "secondary",
      lang: "en",
      publishedOn: "2025-02-05",
    },
    {
      key: "afp-google-2025",
      url: "https://gnnhd.tv/news/43544/google-updates-ai-principles-drops-vows-against-weapons-and-surveillance-use",
      title: "Google updates AI principles, drops vows against weapons and surveillance use",
      publisher: "AFP, in GNN",
      kind: "secondary",
      lang: "en",
      publishedOn: "2025-02-05",
    },
  ],
  claims: [
    {
      slug: "google-will-not-design-ai-for-weapons",
      kind: "promise",
      statement: {
        en: "Google will not design or deploy AI for weapons or other technologies made to injure people.",
        zh: "谷歌不会为武器或其他以伤人为目的的技术设计或部署人工智能。",
      },
      quote: NOT_PURSUED,
      quoteLang: "en",
      translation:
        "我们不会在以下应用领域设计或部署人工智能：[…] 主要目的或用途是造成人身伤害、或直接为此提供便利的武器或其他技术",
      speaker: "google",
      saidOn: "2018-06-07",
      venue: {
        en: "Principles for AI, under “AI applications we will not pursue”",
        zh: "人工智能原则，见“我们不会从事的应用”一节",
      },
      promise: "google-ai-not-for-weapons",
      mentions: [{ article: COMPANIES, exact: NOT_PURSUED }],
      evidence: [
        {
          source: "google-ai-principles-2018",
          stance: "origin",
          quote: WEAPONS,
          note: { en: "The second item of the list.", zh: "清单第二项。" },
        },
        {
          source: "google-ai-principles-2018",
          stance: "origin",
          quote: "we will not design or deploy AI in the following application areas:",
          note: { en: "The sentence that opens the list.", zh: "清单开头的一句。" },
        },
        {
          source: "mercury-news-google-2018",
          stance: "supports",
          quote: "design or deploy AI",
          note: { en: "Reports the list the day after.", zh: "次日报道了这份清单。" },
        },
        {
          source: "trt-google-2025",
          stance: "context",
          quote:
            "That wording was absent from the updated AI principles shared by Google on February 4, 2025.",
          note: { en: "Until when it stood.", zh: "说明该措辞保留到何时。" },
        },
      ],
    },
    {
      slug: "google-appropriate-human-oversight",
      kind: "promise",
      statement: {
        en: "Google will develop AI with appropriate human oversight and in line with widely accepted principles of law and human rights.",
        zh: "谷歌将以适当的人类监督开发人工智能，并符合广为接受的法律与人权原则。",
      },
      quote: OVERSIGHT,
      quoteLang: "en",
      translation:
        "实施适当的人工监督、尽职调查和反馈机制，以符合用户目标、社会责任以及广为接受的国际法和人权原则。",
      speaker: "google",
      saidOn: "2025-02-04",
      venue: {
        en: "Principles for AI, under “Responsible development and deployment”",
        zh: "人工智能原则，见“负责任的开发与部署”一节",
      },
      promise: "google-ai-not-for-weapons",
      mentions: [{ article: COMPANIES, exact: OVERSIGHT }],
      evidence: [
        {
          source: "google-ai-principles-2025",
          stance: "origin",
          quote: OVERSIGHT,
          note: {
            en: "The nearest thing to the old list that the new principles have.",
            zh: "新原则中与旧清单最接近的一句。",
          },
        },
        {
          source: "google-responsible-ai-2024",
          stance: "context",
          note: {
            en: "Presents the new principles. It does not name weapons or say that a list is gone.",
            zh: "介绍新原则的文章，没有提到武器，也没有说清单已经取消。",
          },
        },
        {
          source: "afp-google-2025",
          stance: "context",
          note: {
            en: "Asked about the change, a spokesperson pointed to that post.",
            zh: "被问及这一改动时，发言人请记者看那篇文章。",
          },
        },
      ],
    },
  ],
  verdicts: [
    {
      claim: "google-will-not-design-ai-for-weapons",
      status: "published",
      rating: "not_yet_rated",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: {
        en: "The promise was taken back; whether it was kept while it stood is not examined here.",
        zh: "承诺已被撤回，在有效期间是否得到遵守，此处未作核查。",
      },
      rationale: {
        en: "From June 2018 to February 2025 Google’s principles ruled such uses out. Since then they do not. To take a promise back is not to break it on the day before: a rating needs evidence of what was built in those years, which we have not gathered.",
        zh: "2018 年 6 月至 2025 年 2 月，谷歌的原则排除了这类用途，此后不再排除。收回承诺，不等于此前已经违背：评级需要查明那些年间做过什么，我们尚未收集这方面的证据。",
      },
    },
    {
      claim: "google-appropriate-human-oversight",
      status: "published",
      rating: "not_yet_rated",
      author: "secondReviewer",
      second: "firstReviewer",
      summary: {
        en: "“Appropriate” oversight and “widely accepted” principles name nothing that can be measured.",
        zh: "“适当”的监督与“广为接受”的原则，都没有可供衡量的内容。",
      },
      rationale: {
        en: "The sentence names no use that is ruled out and no test that an outsider could apply. It can be discussed, not checked.",
        zh: "这句话没有列出任何被排除的用途，也没有外人可用的检验标准。可以讨论，无法核查。",
      },
    },
  ],
  rewordings: [
    {
      promise: "google-ai-not-for-weapons",
      earlier: "google-will-not-design-ai-for-weapons",
      later: "google-appropriate-human-oversight",
      status: "confirmed",
      disclosure: "unannounced",
      headline: {
        en: "Google promised not to build AI for weapons. Now it promises human oversight.",
        zh: "谷歌承诺不为武器开发人工智能，如今只承诺有人监督。",
      },
      rationale: {
        en: "Google announced new principles, but neither they nor the post that presents them says that the list of uses it would not pursue is gone. Reporters found that by comparing.",
        zh: "谷歌宣布了新原则，但原则本身和介绍它的文章都没有说禁用清单已经取消。这是记者对照之后发现的。",
      },
      reply: {
        text: {
          en: "Asked by AFP about the change, a spokesperson pointed to the post that presents the new principles. It does not mention the old list.",
          zh: "法新社问及这一改动，发言人请记者看介绍新原则的文章。文章没有提到旧清单。",
        },
        on: "2025-02-05",
        source: "afp-google-2025",
      },
      flaggedBy: "secondReviewer",
      confirmedBy: "firstReviewer",
      changes: [
        {
          term: "action",
          from: "we will not design or deploy AI",
          to: "Implementing appropriate human oversight, due diligence, and feedback mechanisms",
          effect: "weaker",
          was: { en: "not to build it", zh: "不做" },
          is: { en: "to oversee it", zh: "做，但有监督" },
          note: {
            en: "Not to do a thing has become to do it with care.",
            zh: "由“不做”变成“谨慎地做”。",
          },
        },
        {
          term: "action",
          from: WEAPONS,
          to: null,
          effect: "dropped",
          was: { en: "no weapons", zh: "不用于武器" },
          is: { en: "no use named", zh: "不再列出用途" },
          note: { en: "No use is named any more.", zh: "不再列出任何用途。" },
        },
        {
          term: "condition",
          from: null,
          to: "appropriate",
          effect: "added",
          is: { en: "where appropriate", zh: "以“适当”为限" },
          note: {
            en: "Who judges what is appropriate is left open.",
            zh: "何为“适当”，由谁判断，没有说明。",
          },
        },
        {
          term: "measurability",
          from: "the following application areas",
          to: "to align with user goals, social responsibility, and widely accepted principles of international law and human rights",
          effect: "weaker",
          was: { en: "a list of uses", zh: "用途清单" },
          is: { en: "general principles", zh: "笼统的原则" },
          note: {
            en: "A list can be held against a product; an alignment can hardly.",
            zh: "清单可以拿来对照产品，“保持一致”则难以对照。",
          },
        },
      ],
    },
  ],
};
