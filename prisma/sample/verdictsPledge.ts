import type { VerdictSample } from "./shape";

/** Verdicts on the pledge and its wordings, each in the order in which it was published. */
export const pledgeVerdicts: VerdictSample[] = [
  {
    claim: "readers-note-pledge-was-for-superalignment",
    status: "published",
    rating: "true",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: {
      en: "The announcement of July 2023 ties the 20% to superintelligence alignment and to the new team.",
      zh: "2023 年 7 月的公告把 20% 与超级智能对齐及新团队绑定在一起。",
    },
    rationale: {
      en: "OpenAI’s page presents the Superalignment team and the share of compute together, and says that the compute goes to solving superintelligence alignment. It mentions no other safety work as a recipient. TechRadar reports the note under the post of 1 August 2024 and what it says.",
      zh: "OpenAI 的页面同时提出超级对齐团队和算力份额，并写明算力用于解决超级智能对齐问题，没有把其他安全工作列为受益对象。TechRadar 报道了 2024 年 8 月 1 日贴文下的这条说明及其内容。",
    },
  },
  {
    claim: "leike-compute-not-delivered-safety-behind-products",
    status: "published",
    rating: "unproven",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: {
      en: "Six unnamed sources support it and OpenAI has not answered, but no figures are public.",
      zh: "有六位未具名消息人士佐证，OpenAI 未作回应，但没有公开的数字。",
    },
    rationale: {
      en: "In his thread Leike writes that his team was struggling for compute and that safety took a back seat to products; he does not name the 20%. Fortune’s six sources say that the share was never given. They are unnamed, and OpenAI has published no figures, so the accusation is supported but not proven. Whether safety came “behind products” is a judgement that no source here measures.",
      zh: "莱克在贴文串中写道，团队一度为算力所困，安全让位于产品；他没有提到 20%。《财富》的六位消息人士称该份额从未给足。他们均未具名，OpenAI 也没有公布数字，因此这一指控有佐证而未获证实。“排在产品之后”是一种判断，现有来源都无从衡量。",
    },
  },
  {
    claim: "openai-letter-20-percent-safety-research",
    status: "published",
    rating: "not_yet_rated",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: {
      en: "“Multiple years” has no end and nothing has been published to measure it by.",
      zh: "“多年”没有终点，也没有公布可供衡量的内容。",
    },
    rationale: {
      en: "The wording names a share but neither the stock that it is taken from nor a period that ends. OpenAI has published no account of compute spent on safety research. Against these words delivery can be neither shown nor ruled out. We rely on Bloomberg’s report and have not seen the letter.",
      zh: "这一措辞给出了份额，却没有说明基数，也没有会终结的期限。OpenAI 没有公布安全研究所用算力的账目。照这些字眼，既无法证明已经兑现，也无法排除。我们依据彭博社的报道，未见信件原文。",
    },
  },
  {
    claim: "openai-20-percent-compute-superalignment",
    status: "superseded",
    rating: "not_yet_rated",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: {
      en: "The four years run until July 2027; OpenAI has published no figures.",
      zh: "四年期限到 2027 年 7 月为止，OpenAI 没有公布数字。",
    },
    rationale: {
      en: "The period of the promise has not ended and OpenAI has published no account of the compute given. On the announcement alone the promise cannot be rated.",
      zh: "承诺期限尚未届满，OpenAI 也没有公布已投入算力的账目。仅凭公告无法评级。",
    },
  },
  {
    claim: "openai-20-percent-compute-superalignment",
    status: "published",
    rating: "stalled",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: {
      en: "The team was dissolved within a year and six sources say that it never got the share; the four years run until July 2027.",
      zh: "团队成立不到一年即告解散，六位消息人士称它从未得到这一份额，四年期限到 2027 年 7 月为止。",
    },
    rationale: {
      en: "The team that the announcement [1] presented lost both leaders in May 2024 and was disbanded. Fortune’s six sources say that its requests for compute were turned down and that it never came near a fifth [2]; OpenAI did not comment and has published no figures.\n\n“Broken” would need proof and the period has not ended: the promise is to alignment of superintelligence, and other teams could still be given the compute.",
      zh: "公告 [1] 提出的团队在 2024 年 5 月失去两位负责人，随后解散。《财富》的六位消息人士称其算力申请遭拒，从未接近两成 [2]；OpenAI 未予置评，也没有公布数字。\n\n评为“未兑现”需要证据，而期限尚未届满：承诺针对的是超级智能对齐，算力仍可能给予其他团队。",
    },
    format: "markdown",
    notice: {
      en: "The first version looked at the announcement only. This one weighs Fortune’s report of 21 May 2024 and the end of the team: “cannot be rated yet” becomes “stalled”.",
      zh: "第一版只看公告。本版计入《财富》2024 年 5 月 21 日的报道及团队解散一事：评级由“尚不能评定”改为“停滞”。",
    },
  },
  {
    claim: "altman-at-least-20-percent-company-wide",
    status: "published",
    rating: "not_yet_rated",
    author: "firstReviewer",
    second: "secondReviewer",
    summary: {
      en: "It says neither of what nor by when, so nobody outside can check it.",
      zh: "没有说明基数与期限，外界无从核查。",
    },
    rationale: {
      en: "The post commits to at least 20% of “the computing resources” for safety efforts across the company. It names no stock, no period and no way to count safety efforts, and OpenAI has published no account since. Nothing shows that it was kept, and nothing shows that it was not.",
      zh: "贴文承诺把至少 20% 的“计算资源”用于全公司的安全工作，但没有说明基数、期限，也没有说明安全工作如何计算，此后 OpenAI 也未公布账目。没有证据表明已经兑现，也没有证据表明没有兑现。",
    },
  },
  {
    claim: "altman-pledge-same-as-july-2023",
    status: "published",
    rating: "misleading",
    author: "secondReviewer",
    second: "firstReviewer",
    summary: {
      en: "The number is the old one, but the beneficiary, the base and the period of July 2023 are gone.",
      zh: "数字还是那个数字，但 2023 年 7 月的受益对象、基数和期限都不见了。",
    },
    rationale: {
      en: "In July 2023 OpenAI promised 20% of the compute secured to date, over four years, to superintelligence alignment. The post of 1 August 2024 promises at least 20% of unspecified resources to safety efforts across the company, and calls that what was said the July before. The share does go back to then, so the words are not false; a reader who takes them as they stand is led to believe that nothing changed.",
      zh: "2023 年 7 月，OpenAI 承诺在四年内把迄今获得算力的 20% 用于超级智能对齐。2024 年 8 月 1 日的贴文承诺把至少 20% 的不明基数资源用于全公司的安全工作，并称这就是去年七月所说的。份额确实源自当时，因此不能算假；但读者若照字面理解，会以为什么都没有变。",
    },
  },
];
