import { COMPANIES } from "./articles";
import { bpRewordings } from "./bpRewordings";
import type { RewordedPromise } from "./reworded";

const FORTY =
  "Over the same period, bp’s oil and gas production is expected to reduce by at least one million barrels of oil equivalent a day, or 40%, from 2019 levels.";
const TWENTY_FIVE =
  "This 2030 production would be around 25% lower than bp’s production in 2019, excluding production from Rosneft, compared to bp’s previous expectation of a reduction of around 40%";
const GROWING = "growing production to 2.3-2.5mmboed in 2030";

export const bp: RewordedPromise = {
  promise: {
    slug: "bp-oil-and-gas-output-by-2030",
    promisor: "bp",
    title: { en: "BP’s oil and gas output by 2030", zh: "英国石油公司 2030 年的油气产量" },
  },
  sources: [
    {
      key: "bp-strategy-2020",
      url: null,
      title: "From International Oil Company to Integrated Energy Company: bp sets out strategy",
      publisher: "BP",
      kind: "official",
      lang: "en",
      publishedOn: "2020-08-04",
    },
    {
      key: "energy-advice-hub-bp-forty",
      url: "https://energyadvicehub.org/bp-to-cut-oil-and-gas-production-by-40-as-it-shifts-towards-net-zero",
      title: "bp to cut oil and gas production by 40% as it shifts towards net zero",
      publisher: "Energy Advice Hub",
      kind: "secondary",
      lang: "en",
      publishedOn: "2020-08",
    },
    {
      key: "bp-strategy-2023",
      url: null,
      title: "BP’s update of its strategy, with the results for 2022",
      publisher: "BP",
      kind: "official",
      lang: "en",
      publishedOn: "2023-02-07",
    },
    {
      key: "urdupoint-bp-twenty-five",
      url: "https://www.urdupoint.com/en/business/uks-bp-company-plans-to-cut-production-by-25-1638534.html",
      title: "UK’s BP Company Plans To Cut Production By 25% Instead Of Planned 40% By 2030",
      publisher: "Sputnik, in UrduPoint",
      kind: "secondary",
      lang: "en",
      publishedOn: "2023-02-07",
    },
    {
      key: "energy-live-bp-drops",
      url: "https://www.energylivenews.com/2024/10/07/bp-drops-2030-oil-output-reduction-target/",
      title: "bp drops 2030 oil output reduction target",
      publisher: "Energy Live News",
      kind: "secondary",
      lang: "en",
      publishedOn: "2024-10-07",
    },
    {
      key: "bp-reset-2025",
      url: "https://quantisnow.com/insight/sec-form-6k-filed-by-bp-plc-5910599",
      title: "Growing shareholder value: a reset bp (Form 6-K)",
      publisher: "BP, in Quantisnow",
      kind: "official",
      lang: "en",
      publishedOn: "2025-02-26",
    },
  ],
  claims: [
    {
      slug: "bp-output-40-percent-lower-by-2030",
      kind: "promise",
      statement: {
        en: "BP expects its oil and gas production to be at least one million barrels a day, or 40%, below the level of 2019 within ten years.",
        zh: "英国石油公司预计十年内油气产量比 2019 年每天至少减少一百万桶油当量，即减少 40%。",
      },
      quote: FORTY,
      quoteLang: "en",
      translation: "同一时期内，bp 的油气产量预计将比 2019 年的水平减少至少每天一百万桶油当量，即 40%。",
      speaker: "bp",
      saidOn: "2020-08-04",
      venue: { en: "Press release on a new strategy", zh: "新战略新闻稿" },
      promise: "bp-oil-and-gas-output-by-2030",
      mentions: [{ article: COMPANIES, exact: FORTY }],
      evidence: [
        {
          source: "bp-strategy-2020",
          stance: "origin",
          quote: FORTY,
          note: {
            en: "“The same period” is the ten years named in the sentence before.",
            zh: "“同一时期”指前一句所说的十年。",
          },
        },
        {
          source: "energy-advice-hub-bp-forty",
          stance: "supports",
          quote:
            "oil and gas production is expected to reduce by at least one million barrels of oil equivalent a day, or 40%, from 2019 levels",
          note: { en: "Reports the release in nearly its own words.", zh: "几乎照原文报道了这份新闻稿。" },
        },
        {
          source: "energy-live-bp-drops",
          stance: "disputes",
          note: { en: "Reports that the goal was dropped.", zh: "报道该目标已被放弃。" },
        },
      ],
    },
    {
      slug: "bp-output-25-percent-lower-in-2030",
      kind: "promise",
      statement: {
        en: "BP aims for a production in 2030 that is around 25% below that of 2019.",
        zh: "英国石油公司力求 2030 年产量比 2019 年低 25% 左右。",
      },
      quote: TWENTY_FIVE,
      quoteLang: "en",
      translation:
        "不计来自俄罗斯石油公司的产量，2030 年的这一产量将比 bp 2019 年的产量低约 25%，而 bp 此前的预期是减少约 40%",
      speaker: "bp",
      saidOn: "2023-02-07",
      venue: { en: "Update of the strategy, with annual results", zh: "随年度业绩发布的战略更新" },
      promise: "bp-oil-and-gas-output-by-2030",
      mentions: [{ article: COMPANIES, exact: TWENTY_FIVE }],
      evidence: [
        {
          source: "bp-strategy-2023",
          stance: "origin",
          quote: TWENTY_FIVE,
          note: {
            en: "Names the old figure beside the new one.",
            zh: "新数字旁写明了旧数字。",
          },
        },
        {
          source: "urdupoint-bp-twenty-five",
          stance: "supports",
          quote: TWENTY_FIVE,
          note: { en: "Quotes the document.", zh: "引用了该文件。" },
        },
      ],
    },
    {
      slug: "bp-output-grows-to-2030",
      kind: "promise",
      statement: {
        en: "BP will grow its production to between 2.3 and 2.5 million barrels of oil equivalent a day in 2030.",
        zh: "英国石油公司将在 2030 年把产量提高到每天 230 万至 250 万桶油当量。",
      },
      quote: GROWING,
      quoteLang: "en",
      translation: "到 2030 年把产量提高到每天 230 万至 250 万桶油当量",
      speaker: "bp",
      saidOn: "2025-02-26",
      venue: { en: "Announcement for investors", zh: "投资者公告" },
      promise: "bp-oil-and-gas-output-by-2030",
      mentions: [{ article: COMPANIES, exact: GROWING }],
      evidence: [
        {
          source: "bp-reset-2025",
          stance: "origin",
          quote: GROWING,
          note: { en: "From the summary at its head.", zh: "出自公告开头的要点。" },
        },
      ],
    },
  ],
  verdicts: [
    {
      claim: "bp-output-40-percent-lower-by-2030",
      status: "published",
      rating: "broken",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: {
        en: "BP gave the goal up: first for a smaller cut, then for growth.",
        zh: "英国石油公司已放弃该目标：先改为较小的减幅，后改为增产。",
      },
      rationale: {
        en: "The ten years have not ended, but the one who made the promise no longer means to keep it. In February 2023 BP put around 25% in the place of 40%; in October 2024 it was reported to have dropped the goal; in February 2025 it announced a production of 2.3 to 2.5 million barrels a day for 2030, which is growth. The first sentence spoke of what “is expected”, and BP said openly each time that it had changed.",
        zh: "十年尚未届满，但许诺者已不打算履行。2023 年 2 月，英国石油公司以 25% 左右取代 40%；2024 年 10 月，有报道称该目标已被放弃；2025 年 2 月，它宣布 2030 年日产量为 230 万至 250 万桶，即增产。最初的句子说的是“预计”，而且公司每次都公开说明了改动。",
      },
    },
    {
      claim: "bp-output-25-percent-lower-in-2030",
      status: "published",
      rating: "broken",
      author: "secondReviewer",
      second: "firstReviewer",
      summary: {
        en: "Two years later BP announced growth in place of the smaller cut.",
        zh: "两年后，较小的减幅也被增产取代。",
      },
      rationale: {
        en: "The wording of February 2023 meant about 2.0 million barrels a day in 2030. The announcement of February 2025 names 2.3 to 2.5 million for the same year. Both cannot be aimed at.",
        zh: "2023 年 2 月的措辞意味着 2030 年日产量约 200 万桶。2025 年 2 月的公告给同一年定的是 230 万至 250 万桶。二者不能同时作为目标。",
      },
    },
    {
      claim: "bp-output-grows-to-2030",
      status: "published",
      rating: "not_yet_rated",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: { en: "It names 2030, which has not come.", zh: "目标年份为 2030 年，尚未到来。" },
      rationale: {
        en: "The sentence gives a range and a year, and BP publishes its production: it can be checked in 2031.",
        zh: "这句话给出了区间和年份，而英国石油公司会公布产量：2031 年即可核查。",
      },
    },
  ],
  rewordings: bpRewordings,
};
