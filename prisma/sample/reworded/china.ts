import { CHINESE } from "./articles";
import type { RewordedPromise } from "./reworded";

const AROUND = "二氧化碳排放2030年左右达到峰值并争取尽早达峰";
const BEFORE = "二氧化碳排放力争于2030年前达到峰值";

export const china: RewordedPromise = {
  promise: {
    slug: "china-peak-of-carbon-dioxide",
    promisor: "china",
    title: { en: "The peak of China’s carbon dioxide", zh: "中国二氧化碳排放达峰" },
  },
  sources: [
    {
      key: "china-contribution-2015",
      url: null,
      title: "强化应对气候变化行动——中国国家自主贡献",
      publisher: "中国政府",
      kind: "official",
      lang: "zh",
      publishedOn: "2015-06-30",
    },
    {
      key: "guangming-contribution-2015",
      url: "https://paper.sciencenet.cn/htmlnews/2015/7/321865.shtm",
      title: "我国提交应对气候变化国家自主贡献文件",
      publisher: "光明日报，见科学网",
      kind: "secondary",
      lang: "zh",
      publishedOn: "2015-07-01",
    },
    {
      key: "xi-general-debate-2020",
      url: null,
      title: "在第七十五届联合国大会一般性辩论上的讲话",
      publisher: "习近平",
      kind: "primary",
      lang: "zh",
      publishedOn: "2020-09-22",
    },
    {
      key: "china-white-paper-2021",
      url: "https://zh.wikisource.org/zh-hans/%E4%B8%AD%E5%9B%BD%E5%BA%94%E5%AF%B9%E6%B0%94%E5%80%99%E5%8F%98%E5%8C%96%E7%9A%84%E6%94%BF%E7%AD%96%E4%B8%8E%E8%A1%8C%E5%8A%A8_(2021%E5%B9%B4)",
      title: "中国应对气候变化的政策与行动",
      publisher: "国务院新闻办公室，见维基文库",
      kind: "official",
      lang: "zh",
      publishedOn: "2021-10",
    },
  ],
  claims: [
    {
      slug: "china-co2-peak-around-2030",
      kind: "promise",
      statement: {
        en: "China’s emissions of carbon dioxide are to peak around 2030, with efforts to peak as early as possible.",
        zh: "中国二氧化碳排放将在 2030 年左右达到峰值，并争取尽早达峰。",
      },
      quote: AROUND,
      quoteLang: "zh",
      translation:
        "carbon dioxide emissions reach their peak around 2030, striving to peak as early as possible",
      speaker: "china",
      saidOn: "2015-06-30",
      venue: {
        en: "Nationally determined contribution handed to the United Nations",
        zh: "提交联合国的国家自主贡献文件",
      },
      promise: "china-peak-of-carbon-dioxide",
      mentions: [{ article: CHINESE, exact: AROUND }],
      evidence: [
        {
          source: "china-contribution-2015",
          stance: "origin",
          quote: AROUND,
          quoteLang: "zh",
          note: { en: "One of the aims for 2030.", zh: "2030 年行动目标之一。" },
        },
        {
          source: "guangming-contribution-2015",
          stance: "supports",
          quote: AROUND,
          quoteLang: "zh",
          note: { en: "Quotes the document the day after.", zh: "次日引用了文件内容。" },
        },
      ],
    },
    {
      slug: "china-co2-peak-before-2030",
      kind: "promise",
      statement: {
        en: "China strives for its emissions of carbon dioxide to peak before 2030.",
        zh: "中国力争在 2030 年前实现二氧化碳排放达峰。",
      },
      quote: BEFORE,
      quoteLang: "zh",
      translation: "strive for carbon dioxide emissions to reach their peak before 2030",
      speaker: "xi-jinping",
      saidOn: "2020-09-22",
      venue: {
        en: "General debate of the United Nations General Assembly",
        zh: "联合国大会一般性辩论",
      },
      promise: "china-peak-of-carbon-dioxide",
      mentions: [{ article: CHINESE, exact: BEFORE }],
      evidence: [
        {
          source: "xi-general-debate-2020",
          stance: "origin",
          quote: BEFORE,
          quoteLang: "zh",
          note: {
            en: "Said right after the announcement that China will do more than it had pledged.",
            zh: "紧接在“中国将提高国家自主贡献力度”之后。",
          },
        },
        {
          source: "china-white-paper-2021",
          stance: "supports",
          quote: BEFORE,
          quoteLang: "zh",
          note: {
            en: "A white paper that repeats the words and their date.",
            zh: "白皮书重申了这句话及其日期。",
          },
        },
      ],
    },
  ],
  verdicts: [
    {
      claim: "china-co2-peak-around-2030",
      status: "published",
      rating: "not_yet_rated",
      author: "secondReviewer",
      second: "firstReviewer",
      summary: {
        en: "The year has not come, and “around” has no edge.",
        zh: "年份未到，“左右”也没有边界。",
      },
      rationale: {
        en: "A peak can be told only from the years after it. How far from 2030 a year may lie and still be “around” it, the document does not say.",
        zh: "是否达峰，要看此后几年才能判断。偏离 2030 年多少仍算“左右”，文件没有说明。",
      },
    },
    {
      claim: "china-co2-peak-before-2030",
      status: "published",
      rating: "not_yet_rated",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: {
        en: "It can be rated once some years after 2029 are on record.",
        zh: "待 2029 年之后数年的数据公布，方可评级。",
      },
      rationale: {
        en: "The last year that counts is 2029. Emissions may pause and rise again, so a single year without growth proves nothing.",
        zh: "最后一个可计的年份是 2029 年。排放可能停滞后再度上升，单独一年不增长并不能说明问题。",
      },
    },
  ],
  rewordings: [
    {
      promise: "china-peak-of-carbon-dioxide",
      earlier: "china-co2-peak-around-2030",
      later: "china-co2-peak-before-2030",
      status: "confirmed",
      disclosure: "announced",
      headline: {
        en: "China said its emissions would peak around 2030. Five years later it said before 2030.",
        zh: "中国曾说碳排放 2030 年左右达峰，五年后改为 2030 年前。",
      },
      rationale: {
        en: "A promise that became stricter, and said so: the speech announces that China will raise its contribution. The date moves forward from “around” to “before”. The verb is softer than that of 2015, and the clause about peaking as early as possible is gone; both stay on record here.",
        zh: "一条收紧了的承诺，而且明说了：讲话宣布中国将提高国家自主贡献力度。时间由“左右”提前到“之前”。动词比 2015 年的缓和，“争取尽早达峰”一语也不见了；这两点同样记录在此。",
      },
      flaggedBy: "secondReviewer",
      confirmedBy: "firstReviewer",
      changes: [
        {
          term: "deadline",
          from: "2030年左右",
          to: "2030年前",
          effect: "earlier",
          was: { en: "around 2030", zh: "2030 年左右" },
          is: { en: "before 2030", zh: "2030 年前" },
          note: {
            en: "From about 2030 to 2029 at the latest.",
            zh: "由 2030 年上下变为最迟 2029 年。",
          },
        },
        {
          term: "strength",
          from: "达到峰值",
          to: "力争",
          effect: "weaker",
          was: { en: "will peak", zh: "达到峰值" },
          is: { en: "strives to peak", zh: "力争达峰" },
          note: {
            en: "The sentence of 2015 states the peak; that of 2020 strives for it.",
            zh: "2015 年的句子直说达峰，2020 年的句子说力争达峰。",
          },
        },
        {
          term: "deadline",
          from: "并争取尽早达峰",
          to: null,
          effect: "dropped",
          was: { en: "as early as possible", zh: "尽早达峰" },
          note: {
            en: "A hope without a date, in part taken up by “before”.",
            zh: "没有日期的愿望，部分已包含在“之前”里。",
          },
        },
      ],
    },
  ],
};
