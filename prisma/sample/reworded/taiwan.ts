import { CHINESE } from "./articles";
import type { RewordedPromise } from "./reworded";
import { taiwanRewordings } from "./taiwanRewordings";

const BY_2025 = "綠電發電占比2025年將達20%";
const BY_2026 = "2大目標包括2026年11月再生能源占比20%、以及2030年30%不變";
const LATER = "20%一定會達成，只是時程上會往後延";

export const taiwan: RewordedPromise = {
  promise: {
    slug: "taiwan-renewable-power-20-percent",
    promisor: "taiwan-moea",
    title: { en: "A fifth of Taiwan’s power from renewables", zh: "台湾再生能源发电占比两成" },
  },
  sources: [
    {
      key: "nownews-green-power",
      url: "https://tw.news.yahoo.com/%E7%B6%A0%E9%9B%BB20-%E4%BB%8A%E5%B9%B4%E6%81%90%E5%86%8D%E8%B7%B3%E7%A5%A8-%E7%B6%93%E9%95%B7-%E6%8E%A8%E5%8B%95%E6%96%B9%E5%90%91%E4%B8%8D%E8%AE%8A-092031733.html",
      title: "綠電20%今年恐再跳票 經長：推動方向不變",
      publisher: "NOWnews，見 Yahoo 奇摩新聞",
      kind: "secondary",
      lang: "zh",
      publishedOn: "2026-02-05",
    },
    {
      key: "udn-power-report-2025",
      url: "https://udn.com/news/story/7238/9032175",
      title: "經濟部「113年度全國電力資源供需報告」記者會的報導",
      publisher: "聯合新聞網",
      kind: "secondary",
      lang: "zh",
      publishedOn: "2025-09-26",
    },
    {
      key: "udn-green-power-slow",
      url: "https://udn.com/news/story/7266/9309653",
      title: "再生能源成長慢 今年難達標",
      publisher: "聯合報",
      kind: "secondary",
      lang: "zh",
      publishedOn: "2026-02-05",
    },
    {
      key: "cna-green-power-postponed",
      url: "https://tw.news.yahoo.com/%E7%B6%93%E9%95%B7-%E7%92%B0%E8%A9%95%E4%B8%89%E6%B3%95%E8%87%B4%E5%85%89%E9%9B%BB%E6%8E%A8%E5%8B%95%E5%9B%B0%E9%9B%A3-%E7%B6%A0%E9%9B%BB%E7%9B%AE%E6%A8%99%E4%B8%8D%E8%AE%8A%E6%99%82%E7%A8%8B%E5%BB%B6%E5%BE%8C-095832751.html",
      title: "經長：環評三法致光電推動困難 綠電目標不變時程延後",
      publisher: "中央社，見 Yahoo 奇摩新聞",
      kind: "secondary",
      lang: "zh",
      publishedOn: "2026-02-05",
    },
  ],
  claims: [
    {
      slug: "taiwan-renewables-20-percent-in-2025",
      kind: "promise",
      statement: {
        en: "Renewables will make up 20% of Taiwan’s power in 2025.",
        zh: "2025 年台湾再生能源发电占比将达到 20%。",
      },
      quote: BY_2025,
      quoteLang: "zh",
      translation: "green power’s share of power generation will reach 20% in 2025",
      speaker: "tsai-ing-wen",
      saidOn: "2017",
      venue: {
        en: "Energy aims of her government; reported words, in NOWnews",
        zh: "其政府的能源目标；转述，见 NOWnews",
      },
      promise: "taiwan-renewable-power-20-percent",
      mentions: [{ article: CHINESE, exact: BY_2025 }],
      evidence: [
        {
          source: "nownews-green-power",
          stance: "supports",
          quote: BY_2025,
          quoteLang: "zh",
          note: {
            en: "Recalls the aim of 2017. Others date it to 2016, when she took office.",
            zh: "回顾 2017 年公布的目标。也有报道称 2016 年上任时即已提出。",
          },
        },
        {
          source: "udn-green-power-slow",
          stance: "disputes",
          note: {
            en: "The share of 2025: 13.09%.",
            zh: "2025 年的实际占比为 13.09%。",
          },
        },
      ],
    },
    {
      slug: "taiwan-renewables-20-percent-in-november-2026",
      kind: "promise",
      statement: {
        en: "The ministry keeps to 20% of power from renewables in November 2026 and to 30% in 2030.",
        zh: "经济部维持 2026 年 11 月再生能源占比 20%、2030 年 30% 的目标。",
      },
      quote: BY_2026,
      quoteLang: "zh",
      translation:
        "the two main goals are unchanged: a 20% share of renewable energy in November 2026, and 30% in 2030",
      speaker: "taiwan-moea",
      saidOn: "2025-09-26",
      venue: {
        en: "Press conference on the power supply; reported words, in udn.com",
        zh: "电力供需报告记者会；转述，见联合新闻网",
      },
      promise: "taiwan-renewable-power-20-percent",
      mentions: [{ article: CHINESE, exact: BY_2026 }],
      evidence: [
        {
          source: "udn-power-report-2025",
          stance: "origin",
          quote: BY_2026,
          quoteLang: "zh",
          note: { en: "The ministry’s aims in the reporter’s words.", zh: "记者转述的经济部目标。" },
        },
        {
          source: "udn-green-power-slow",
          stance: "context",
          note: {
            en: "Still in February 2026 the ministry’s energy office spoke of no other date.",
            zh: "到 2026 年 2 月，能源主管机关仍称目标不变。",
          },
        },
        {
          source: "cna-green-power-postponed",
          stance: "disputes",
          note: {
            en: "The minister: the date will not be met.",
            zh: "部长表示将无法如期达成。",
          },
        },
      ],
    },
    {
      slug: "taiwan-renewables-20-percent-later",
      kind: "promise",
      statement: {
        en: "The 20% will certainly be reached, only later.",
        zh: "20% 一定会达成，只是会延后。",
      },
      quote: LATER,
      quoteLang: "zh",
      translation: "20% will certainly be reached, only the schedule will move back",
      speaker: "kung-ming-hsin",
      saidOn: "2026-02-05",
      venue: { en: "The ministry’s yearly press conference", zh: "经济部年终记者会" },
      promise: "taiwan-renewable-power-20-percent",
      mentions: [{ article: CHINESE, exact: LATER }],
      evidence: [
        {
          source: "cna-green-power-postponed",
          stance: "origin",
          quote: LATER,
          quoteLang: "zh",
          note: {
            en: "Quotes him, and notes that he named no year.",
            zh: "引用了他的话，并指出他没有说明延到何时。",
          },
        },
      ],
    },
  ],
  verdicts: [
    {
      claim: "taiwan-renewables-20-percent-in-2025",
      status: "published",
      rating: "broken",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: {
        en: "In 2025 renewables made up 13.1% of the power.",
        zh: "2025 年再生能源发电占比为 13.1%。",
      },
      rationale: {
        en: "The energy office’s figures for 2025 give 13.09%, after 11.7% the year before. The aim was a fifth. The other aims of the same plan, no nuclear power among them, are not part of this claim.",
        zh: "能源主管机关公布的 2025 年数字为 13.09%，前一年为 11.7%。目标是两成。同一计划的其他目标（如停用核电）不在这条说法之内。",
      },
    },
    {
      claim: "taiwan-renewables-20-percent-in-november-2026",
      status: "published",
      rating: "stalled",
      author: "secondReviewer",
      second: "firstReviewer",
      summary: {
        en: "Nine months before the date the minister said that it would not be met.",
        zh: "距期限还有九个月时，部长表示无法如期达成。",
      },
      rationale: {
        en: "On 5 February 2026 the minister said that the schedule would move back, because new rules on environmental review hold up solar power. The share for the whole of 2025 was 13.09%. “Broken” would need the figure for the month that was named. The aim of 30% in 2030 is not rated here.",
        zh: "2026 年 2 月 5 日，部长称因环评新法阻碍光电，时程将往后延。2025 年全年的占比为 13.09%。评为“未兑现”需要所定月份的数字。2030 年 30% 的目标不在此评级。",
      },
    },
    {
      claim: "taiwan-renewables-20-percent-later",
      status: "published",
      rating: "not_yet_rated",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: {
        en: "Without a date it can be kept on any day, and broken on none.",
        zh: "没有日期，哪天兑现都算数，哪天也不算失信。",
      },
      rationale: {
        en: "The share can be measured; the date is missing. The minister said that the ministry would look into the causes and name a new one.",
        zh: "占比可以衡量，缺的是日期。部长表示会检讨原因，再提出新的时间。",
      },
    },
  ],
  rewordings: taiwanRewordings,
};
