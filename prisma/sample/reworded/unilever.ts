import { COMPANIES } from "./articles";
import type { RewordedPromise } from "./reworded";

const HALF =
  "Reduce our use of virgin plastic packaging by 50% by 2025, with one third coming from an absolute plastic reduction";
const THIRD = "Reduce our virgin plastic footprint – by 30% by 2026, and 40% by 2028";

export const unilever: RewordedPromise = {
  promise: {
    slug: "unilever-virgin-plastic",
    promisor: "unilever",
    title: { en: "Unilever’s use of virgin plastic", zh: "联合利华的原生塑料用量" },
  },
  sources: [
    {
      key: "unilever-waste-free-world",
      url: "https://www.packaging.org.nz/page/306/unilever-makes-two-global-new-commitments",
      title: "Unilever announces ambitious new commitments for a waste-free world",
      publisher: "Unilever, in Packaging New Zealand",
      kind: "official",
      lang: "en",
      publishedOn: "2019-10-07",
    },
    {
      key: "adfpi-unilever-2019",
      url: "https://adfpi.org/2019/10/10/869/",
      title: "Unilever Commits to Plastic Reduction and Reusability",
      publisher: "ADFPI",
      kind: "secondary",
      lang: "en",
      publishedOn: "2019-10-10",
    },
    {
      key: "unilever-plastics-page",
      url: "https://www.unilever.com/sustainability/plastics/",
      title: "Plastics",
      publisher: "Unilever",
      kind: "official",
      lang: "en",
      publishedOn: "2024-04",
    },
    {
      key: "packaging-insights-unilever",
      url: "https://www.packaginginsights.com/news/unilever-axes-plastic-sustainability-pledges-as-calls-for-tougher-legislation-grow.html",
      title: "Unilever axes plastic sustainability pledges as calls for tougher legislation grow",
      publisher: "Packaging Insights",
      kind: "secondary",
      lang: "en",
      publishedOn: "2024-04-24",
    },
    {
      key: "esg-post-unilever-progress",
      url: "https://esgpost.com/unilever-reports-initial-progress-on-sustainability-objectives",
      title: "Unilever reports initial progress on sustainability objectives",
      publisher: "ESG Post",
      kind: "secondary",
      lang: "en",
      publishedOn: "2025",
    },
  ],
  claims: [
    {
      slug: "unilever-half-the-virgin-plastic-by-2025",
      kind: "promise",
      statement: {
        en: "Unilever will halve its use of virgin plastic packaging by 2025.",
        zh: "联合利华将在 2025 年前把原生塑料包装用量减半。",
      },
      quote: HALF,
      quoteLang: "en",
      translation: "到 2025 年，将我们的原生塑料包装用量减少 50%，其中三分之一来自塑料用量的绝对减少",
      speaker: "unilever",
      saidOn: "2019-10-07",
      venue: { en: "Announcement of commitments on waste", zh: "减废承诺公告" },
      promise: "unilever-virgin-plastic",
      mentions: [{ article: COMPANIES, exact: HALF }],
      evidence: [
        {
          source: "unilever-waste-free-world",
          stance: "origin",
          quote: HALF,
          note: { en: "The commitment in the company’s words.", zh: "公司自己的承诺原文。" },
        },
        {
          source: "adfpi-unilever-2019",
          stance: "supports",
          quote: "Halve its use of virgin plastic",
          note: { en: "Reports the announcement and its date.", zh: "报道了这份公告及其日期。" },
        },
        {
          source: "packaging-insights-unilever",
          stance: "disputes",
          note: {
            en: "Reports that the target was replaced before its date.",
            zh: "报道该目标在到期前已被取代。",
          },
        },
        {
          source: "esg-post-unilever-progress",
          stance: "disputes",
          quote: "the company has achieved a 23% reduction",
          note: {
            en: "What was reached, in a report of 2025: less than half of the promise.",
            zh: "2025 年报告所载的进展：不到承诺的一半。",
          },
        },
      ],
    },
    {
      slug: "unilever-30-percent-less-by-2026",
      kind: "promise",
      statement: {
        en: "Unilever will reduce its virgin plastic by 30% by 2026 and by 40% by 2028.",
        zh: "联合利华将在 2026 年前把原生塑料减少 30%，2028 年前减少 40%。",
      },
      quote: THIRD,
      quoteLang: "en",
      translation: "减少我们的原生塑料足迹：到 2026 年减少 30%，到 2028 年减少 40%",
      speaker: "unilever",
      saidOn: "2024-04",
      venue: { en: "The company’s page of goals", zh: "公司目标页面" },
      promise: "unilever-virgin-plastic",
      mentions: [{ article: COMPANIES, exact: THIRD }],
      evidence: [
        {
          source: "unilever-plastics-page",
          stance: "origin",
          quote: THIRD,
          note: {
            en: "The goal as the page states it. The page bears no date; reports of April 2024 give it.",
            zh: "页面所载的目标。页面没有日期，日期据 2024 年 4 月的报道。",
          },
        },
        {
          source: "packaging-insights-unilever",
          stance: "supports",
          quote:
            "the previous commitment to halve Unilever’s use of virgin plastics by 2025 will be cut to one-third by 2026",
          note: {
            en: "Reports the change and how the chief executive defends it.",
            zh: "报道了这一改动以及首席执行官的辩护。",
          },
        },
        {
          source: "esg-post-unilever-progress",
          stance: "context",
          quote: "the company has achieved a 23% reduction",
          note: { en: "How far it had come by 2025.", zh: "截至 2025 年的进展。" },
        },
      ],
    },
  ],
  verdicts: [
    {
      claim: "unilever-half-the-virgin-plastic-by-2025",
      status: "published",
      rating: "broken",
      author: "secondReviewer",
      second: "firstReviewer",
      summary: {
        en: "Replaced twenty months before its date; a report of 2025 names 23%, not 50%.",
        zh: "到期前二十个月即被取代，2025 年的报告所载为 23%，而非 50%。",
      },
      rationale: {
        en: "In April 2024 Unilever put 30% by 2026 in the place of half by 2025. It then stood at 18% below 2019, and a report of 2025 gives 23%. The year 2025 is over. The company says that the new aims are “unashamedly” realistic; it does not say that the old one was met.",
        zh: "2024 年 4 月，联合利华以“2026 年前 30%”取代了“2025 年前一半”。当时比 2019 年减少 18%，2025 年的报告为 23%。2025 年已经过去。公司称新目标“务实”，并未说旧目标已经达到。",
      },
    },
    {
      claim: "unilever-30-percent-less-by-2026",
      status: "published",
      rating: "in_the_works",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: {
        en: "23% of the 30% were reported in 2025; the year named has not been accounted for.",
        zh: "2025 年的报告为 23%，距 30% 尚有差距，目标年份的数据尚未公布。",
      },
      rationale: {
        en: "The reduction grew from 18% in April 2024 to 23% in the report of 2025. The figures for 2026 will show whether the first step is reached; the second, 40%, has until 2028.",
        zh: "降幅由 2024 年 4 月的 18% 增至 2025 年报告的 23%。第一步能否达到，要看 2026 年的数据；第二步 40% 的期限是 2028 年。",
      },
    },
  ],
  rewordings: [
    {
      promise: "unilever-virgin-plastic",
      earlier: "unilever-half-the-virgin-plastic-by-2025",
      later: "unilever-30-percent-less-by-2026",
      status: "confirmed",
      disclosure: "announced",
      headline: {
        en: "Unilever promised to halve its new plastic by 2025. Now it is 30%, a year later.",
        zh: "联合利华承诺到 2025 年新塑料用量减半，后来改为减 30%，晚一年。",
      },
      rationale: {
        en: "The company told the press that it had changed its goals. Less plastic is to go, and later; a second step by 2028 is new and still stays below the old one.",
        zh: "公司向媒体说明目标已改。减得更少，也更晚；新增的 2028 年第二步仍低于旧目标。",
      },
      reply: {
        text: {
          en: "The chief executive, Hein Schumacher, calls the new goals “very stretching”, and “intentionally and, unashamedly, realistic”.",
          zh: "首席执行官海因·舒马赫称，新目标“很有挑战性”，同时“有意且毫不讳言地务实”。",
        },
        on: "2024-04-24",
        source: "packaging-insights-unilever",
      },
      flaggedBy: "firstReviewer",
      confirmedBy: "secondReviewer",
      changes: [
        {
          term: "amount",
          from: "50%",
          to: "30%",
          effect: "weaker",
          note: { en: "A smaller reduction.", zh: "减幅变小。" },
        },
        {
          term: "deadline",
          from: "by 2025",
          to: "by 2026",
          effect: "later",
          note: { en: "A year more.", zh: "推迟一年。" },
        },
        {
          term: "amount",
          from: null,
          to: "and 40% by 2028",
          effect: "added",
          note: {
            en: "A second step, three years after the old date and ten points short of the old figure.",
            zh: "新增第二步：比旧期限晚三年，比旧数字少十个百分点。",
          },
        },
        {
          term: "action",
          from: "with one third coming from an absolute plastic reduction",
          to: null,
          effect: "dropped",
          was: { en: "a third by using less", zh: "三分之一靠少用" },
          note: {
            en: "How much must come from using less plastic, rather than recycled plastic, is no longer said.",
            zh: "不再说明其中多少须来自少用塑料，而非改用再生塑料。",
          },
        },
        {
          term: "base",
          from: "our use of virgin plastic packaging",
          to: "our virgin plastic footprint",
          effect: "unclear",
          was: { en: "plastic packaging", zh: "塑料包装" },
          is: { en: "plastic “footprint”", zh: "塑料“足迹”" },
          note: {
            en: "Whether the footprint counts the same plastic, the sentence does not tell.",
            zh: "“足迹”所计的是否为同样的塑料，这句话没有说明。",
          },
        },
      ],
    },
  ],
};
