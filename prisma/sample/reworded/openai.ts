import { COMPANIES } from "./articles";
import type { RewordedPromise } from "./reworded";

const WARFARE =
  "Activity that has high risk of physical harm, including: Weapons development; Military and warfare";
const NOT_ALLOWED = `We don’t allow the use of our models for the following: […] ${WARFARE}`;
const HARM =
  "Don’t use our service to harm yourself or others – for example, don’t use our services to promote suicide or self-harm, develop or use weapons, injure others or destroy property";

export const openai: RewordedPromise = {
  promise: {
    slug: "openai-no-military-use",
    promisor: "openai",
    title: { en: "OpenAI’s rule on military use", zh: "OpenAI 关于军事用途的规定" },
  },
  sources: [
    {
      key: "openai-usage-policies-2023",
      url: null,
      title: "Usage policies, version in force until 10 January 2024",
      publisher: "OpenAI",
      kind: "official",
      lang: "en",
      publishedOn: "2023-03-23",
    },
    {
      key: "openai-usage-policies-2024",
      url: null,
      title: "Usage policies, version of 10 January 2024",
      publisher: "OpenAI",
      kind: "official",
      lang: "en",
      publishedOn: "2024-01-10",
    },
    {
      key: "intercept-openai-military",
      url: "https://theintercept.com/2024/01/12/open-ai-military-ban-chatgpt/",
      title: "OpenAI Quietly Deletes Ban on Using ChatGPT for “Military and Warfare”",
      publisher: "The Intercept (Sam Biddle)",
      kind: "secondary",
      lang: "en",
      publishedOn: "2024-01-12",
    },
    {
      key: "independent-openai-military",
      url: "https://ca.news.yahoo.com/openai-chatgpt-company-quietly-softens-082615496.html",
      title: "OpenAI: ChatGPT company quietly softens ban on using AI for military",
      publisher: "The Independent, in Yahoo News",
      kind: "secondary",
      lang: "en",
      publishedOn: "2024-01",
    },
  ],
  claims: [
    {
      slug: "openai-no-weapons-military-warfare",
      kind: "promise",
      statement: {
        en: "OpenAI does not allow its models to be used for weapons development, military purposes or warfare.",
        zh: "OpenAI 不允许把其模型用于武器开发、军事和战争。",
      },
      quote: NOT_ALLOWED,
      quoteLang: "en",
      translation:
        "我们不允许将我们的模型用于以下用途：[…] 很可能造成人身伤害的活动，包括：武器研发；军事与战争",
      speaker: "openai",
      saidOn: "2023-03-23",
      venue: { en: "Usage policies", zh: "使用政策" },
      promise: "openai-no-military-use",
      mentions: [{ article: COMPANIES, exact: NOT_ALLOWED }],
      evidence: [
        {
          source: "openai-usage-policies-2023",
          stance: "origin",
          quote: WARFARE,
          note: {
            en: "An item of the list with its first two examples; on the page each stands on a line of its own.",
            zh: "清单中的一项及其前两个例子；页面上各占一行。",
          },
        },
        {
          source: "openai-usage-policies-2023",
          stance: "origin",
          quote: "We don’t allow the use of our models for the following:",
          note: { en: "The sentence that opens the list.", zh: "清单开头的一句。" },
        },
        {
          source: "intercept-openai-military",
          stance: "supports",
          quote: "military and warfare",
          note: {
            en: "Quotes the item and says that it stood until 10 January 2024.",
            zh: "引用了这一项，并说明它保留到 2024 年 1 月 10 日。",
          },
        },
      ],
    },
    {
      slug: "openai-do-not-harm-yourself-or-others",
      kind: "promise",
      statement: {
        en: "OpenAI’s service may not be used to harm oneself or others, for example to develop or use weapons.",
        zh: "不得利用 OpenAI 的服务伤害自己或他人，例如开发或使用武器。",
      },
      quote: HARM,
      quoteLang: "en",
      translation:
        "请勿使用我们的服务伤害自己或他人——例如，不得用我们的服务宣扬自杀或自残、研发或使用武器、伤害他人或毁坏财物",
      speaker: "openai",
      saidOn: "2024-01-10",
      venue: { en: "Usage policies", zh: "使用政策" },
      promise: "openai-no-military-use",
      mentions: [{ article: COMPANIES, exact: HARM }],
      evidence: [
        {
          source: "openai-usage-policies-2024",
          stance: "origin",
          quote: HARM,
          note: { en: "One of the rules for all services.", zh: "适用于所有服务的规则之一。" },
        },
        {
          source: "intercept-openai-military",
          stance: "supports",
          quote: "use our service to harm yourself or others",
          note: {
            en: "Quotes the rule. Asked whether it covers all military use, a spokesperson would not say.",
            zh: "引用了这条规则。发言人被问及是否涵盖一切军事用途时，拒绝说明。",
          },
        },
        {
          source: "independent-openai-military",
          stance: "context",
          note: {
            en: "OpenAI’s own word for the change: the policies are “more readable”.",
            zh: "OpenAI 自己的说法：政策“更易读”了。",
          },
        },
      ],
    },
  ],
  verdicts: [
    {
      claim: "openai-no-weapons-military-warfare",
      status: "published",
      rating: "not_yet_rated",
      author: "secondReviewer",
      second: "firstReviewer",
      summary: {
        en: "The rule was replaced; whether it was enforced while it stood is not examined here.",
        zh: "规则已被取代，在有效期间是否得到执行，此处未作核查。",
      },
      rationale: {
        en: "The rule named military use in so many words until 10 January 2024. We have no evidence of how it was applied, and what was agreed after that date does not show that it was broken before.",
        zh: "在 2024 年 1 月 10 日之前，规则明文列有军事用途。我们没有关于其执行情况的证据，而此后达成的合作也不能说明此前曾被违反。",
      },
    },
    {
      claim: "openai-do-not-harm-yourself-or-others",
      status: "published",
      rating: "not_yet_rated",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: {
        en: "What it rules out beyond weapons is left to interpretation.",
        zh: "除武器之外还排除什么，有待解释。",
      },
      rationale: {
        en: "Developing or using weapons stays forbidden. Work for armed forces that is not a weapon may or may not be harm; OpenAI declined to say, so nobody outside can check the rule against it.",
        zh: "开发或使用武器仍被禁止。为军队所做、但并非武器的工作是否算“伤害”，OpenAI 拒绝说明，外界因此无从对照核查。",
      },
    },
  ],
  rewordings: [
    {
      promise: "openai-no-military-use",
      earlier: "openai-no-weapons-military-warfare",
      later: "openai-do-not-harm-yourself-or-others",
      status: "confirmed",
      disclosure: "unannounced",
      headline: {
        en: "OpenAI’s rules forbade military use. The rewritten page no longer does by name.",
        zh: "OpenAI 的规则曾禁止军事用途，改写后的页面不再写明。",
      },
      rationale: {
        en: "The company presented the rewritten page as clearer and more readable and did not say that a ban had gone. The words on military and warfare are not in it.",
        zh: "公司称改写后的页面更清楚、更易读，没有说明取消了一项禁令。关于军事与战争的字眼已不在其中。",
      },
      reply: {
        text: {
          en: "A spokesperson told The Intercept that the company wanted principles “that are both easy to remember and apply”, and that weapons and injury to others are named as clear examples. Whether “harm” covers all military use he declined to say.",
          zh: "发言人告诉 The Intercept，公司希望原则“易记、易用”，并明确举出武器与伤害他人为例。“伤害”是否涵盖一切军事用途，他拒绝说明。",
        },
        on: "2024-01-12",
        source: "intercept-openai-military",
      },
      flaggedBy: "firstReviewer",
      confirmedBy: "secondReviewer",
      changes: [
        {
          term: "action",
          from: "Military and warfare",
          to: null,
          effect: "dropped",
          was: { en: "no military use", zh: "禁止军事用途" },
          note: {
            en: "The uses that the ban named are no longer named.",
            zh: "禁令所列的用途不再列出。",
          },
        },
        {
          term: "action",
          from: "Weapons development",
          to: "develop or use weapons",
          effect: "broader",
          was: { en: "developing weapons", zh: "开发武器" },
          is: { en: "developing or using them", zh: "开发或使用武器" },
          note: { en: "Using weapons is now forbidden as well.", zh: "使用武器现在也被禁止。" },
        },
        {
          term: "measurability",
          from: "Activity that has high risk of physical harm",
          to: "harm yourself or others",
          effect: "unclear",
          was: { en: "risky activities", zh: "高风险活动" },
          is: { en: "harm done", zh: "造成伤害" },
          note: {
            en: "From a field of activity to a result: whether a use falls under it must be argued case by case.",
            zh: "由活动领域变为结果：某种用途是否在内，须逐案论证。",
          },
        },
      ],
    },
  ],
};
