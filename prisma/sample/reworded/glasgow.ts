import { CHINESE, GLASGOW } from "./articles";
import { glasgowRewordings } from "./glasgowRewordings";
import type { RewordedPromise } from "./reworded";

const COAL = "accelerate the phasing-out of coal and subsidies for fossil fuels";
const OUT =
  "accelerating efforts towards the phase-out of unabated coal power and inefficient fossil fuel subsidies";
const DOWN =
  "accelerating efforts towards the phasedown of unabated coal power and phase-out of inefficient fossil fuel subsidies";

export const glasgow: RewordedPromise = {
  promise: {
    slug: "glasgow-coal-phase-out",
    promisor: "paris-agreement-parties",
    title: { en: "The coal sentence of the Glasgow pact", zh: "格拉斯哥气候公约中的煤炭条款" },
  },
  sources: [
    {
      key: "glasgow-first-draft",
      url: null,
      title: "Draft of the cover decision, first version",
      publisher: "COP26 Presidency",
      kind: "official",
      lang: "en",
      publishedOn: "2021-11-10",
    },
    {
      key: "journal-first-draft",
      url: "https://www.thejournal.ie/draft-cop26-pact-climate-5597139-Nov2021/",
      title: "Draft COP26 pact calls for countries to strengthen climate action in 2022",
      publisher: "The Journal",
      kind: "secondary",
      lang: "en",
      publishedOn: "2021-11-10",
    },
    {
      key: "glasgow-third-draft",
      url: null,
      title: "Draft of the cover decision, third version",
      publisher: "COP26 Presidency",
      kind: "official",
      lang: "en",
      publishedOn: "2021-11-13",
    },
    {
      key: "journal-third-draft",
      url: "https://www.thejournal.ie/cop26-deal-coal-climate-action-5600637-Nov2021/",
      title: "Ryan says Europe faces 'critical moment' as COP26 negotiations continue",
      publisher: "The Journal",
      kind: "secondary",
      lang: "en",
      publishedOn: "2021-11-13",
    },
    {
      key: "glasgow-climate-pact",
      url: null,
      title: "Decision 1/CMA.3, Glasgow Climate Pact",
      publisher: "UNFCCC",
      kind: "official",
      lang: "en",
      publishedOn: "2021-11-13",
    },
    {
      key: "irish-examiner-glasgow",
      url: "https://www.irishexaminer.com/world/arid-40743843.html",
      title: "Cop26 talks agree to strengthen emission cuts targets by end of 2022",
      publisher: "PA, in the Irish Examiner",
      kind: "secondary",
      lang: "en",
      publishedOn: "2021-11-13",
    },
    {
      key: "guancha-glasgow",
      url: "https://kan.china.com/article/1281955.html",
      title: "COP26气候协定达成前，印度出面改了一个词",
      publisher: "观察者网，见中华网",
      kind: "secondary",
      lang: "zh",
      publishedOn: "2021-11-14",
    },
  ],
  claims: [
    {
      slug: "glasgow-draft-phasing-out-of-coal",
      kind: "promise",
      statement: {
        en: "First draft: the states are to speed up the phasing-out of coal and of subsidies for fossil fuels.",
        zh: "初稿：各国应加快淘汰煤炭和化石燃料补贴。",
      },
      quote: COAL,
      quoteLang: "en",
      translation: "加快逐步淘汰煤炭和对化石燃料的补贴",
      speaker: "cop26-presidency",
      saidOn: "2021-11-10",
      venue: { en: "First draft of the decision of Glasgow", zh: "格拉斯哥大会决定初稿" },
      promise: "glasgow-coal-phase-out",
      mentions: [{ article: GLASGOW, exact: COAL }],
      evidence: [
        {
          source: "glasgow-first-draft",
          stance: "origin",
          quote: COAL,
          note: { en: "The presidency’s proposal.", zh: "主席国的提案。" },
        },
        {
          source: "journal-first-draft",
          stance: "supports",
          quote: COAL,
          note: { en: "Reports the draft on the day.", zh: "当天报道了草案。" },
        },
      ],
    },
    {
      slug: "glasgow-draft-phase-out-of-unabated-coal",
      kind: "promise",
      statement: {
        en: "Third draft: the states are to speed up efforts towards the phase-out of unabated coal power and of inefficient fossil fuel subsidies.",
        zh: "三稿：各国应加快努力，逐步淘汰未采取减排措施的煤电和低效的化石燃料补贴。",
      },
      quote: OUT,
      quoteLang: "en",
      translation: "加快努力，逐步淘汰未加减排措施的煤电和低效的化石燃料补贴",
      speaker: "cop26-presidency",
      saidOn: "2021-11-13",
      venue: { en: "Third draft of the decision of Glasgow", zh: "格拉斯哥大会决定三稿" },
      promise: "glasgow-coal-phase-out",
      mentions: [{ article: GLASGOW, exact: OUT }],
      evidence: [
        {
          source: "glasgow-third-draft",
          stance: "origin",
          quote: OUT,
          note: { en: "Published on the morning of the last day.", zh: "最后一天早上公布。" },
        },
        {
          source: "journal-third-draft",
          stance: "supports",
          quote: OUT,
          note: { en: "Sets it beside the first draft.", zh: "与初稿作了对照。" },
        },
      ],
    },
    {
      slug: "glasgow-phasedown-of-unabated-coal",
      kind: "promise",
      statement: {
        en: "The pact: the states are called upon to speed up efforts towards the phasedown of unabated coal power and the phase-out of inefficient fossil fuel subsidies.",
        zh: "定稿：呼吁各国加快努力，逐步减少未采取减排措施的煤电，逐步淘汰低效的化石燃料补贴。",
      },
      quote: DOWN,
      quoteLang: "en",
      translation: "加快努力，逐步减少未加减排措施的煤电，并逐步淘汰低效的化石燃料补贴",
      speaker: "paris-agreement-parties",
      saidOn: "2021-11-13",
      venue: { en: "Decision adopted in Glasgow", zh: "格拉斯哥大会通过的决定" },
      promise: "glasgow-coal-phase-out",
      mentions: [
        { article: GLASGOW, exact: DOWN },
        { article: CHINESE, exact: "印度临时要求把煤电由“逐步淘汰”改为“逐步减少”" },
      ],
      evidence: [
        {
          source: "glasgow-climate-pact",
          stance: "origin",
          quote: DOWN,
          note: {
            en: "From the paragraph on energy; it goes on with support for the poorest and a just transition.",
            zh: "出自能源一段；下文还提到扶助最贫困者和公正转型。",
          },
        },
        {
          source: "irish-examiner-glasgow",
          stance: "supports",
          note: {
            en: "Reports how one word was exchanged at the last minute.",
            zh: "报道了最后一刻换掉一个词的经过。",
          },
        },
        {
          source: "guancha-glasgow",
          stance: "supports",
          quote: "一项条款从要求各国加速“逐步淘汰”(phase out)煤炭，改为“逐步减少”",
          quoteLang: "zh",
          note: { en: "The two words as Chinese reports give them.", zh: "中文报道中的两个词。" },
        },
      ],
    },
  ],
  verdicts: [
    {
      claim: "glasgow-draft-phasing-out-of-coal",
      status: "published",
      rating: "not_yet_rated",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: {
        en: "A draft that was never adopted: nobody promised it.",
        zh: "草案未获通过，没有人作出过这一承诺。",
      },
      rationale: {
        en: "It stands here for comparison. What the states can be held to is the decision that they adopted.",
        zh: "列在这里供对照。可用来要求各国的，是它们通过的决定。",
      },
    },
    {
      claim: "glasgow-draft-phase-out-of-unabated-coal",
      status: "published",
      rating: "not_yet_rated",
      author: "secondReviewer",
      second: "firstReviewer",
      summary: {
        en: "A draft that was changed in the hall before it was adopted.",
        zh: "草案在表决前于会场被修改。",
      },
      rationale: {
        en: "It stands here for comparison: it differs from the decision by the word that was fought over.",
        zh: "列在这里供对照：它与最终决定的差别，正是各方争执的那个词。",
      },
    },
    {
      claim: "glasgow-phasedown-of-unabated-coal",
      status: "published",
      rating: "not_yet_rated",
      author: "firstReviewer",
      second: "secondReviewer",
      summary: {
        en: "It calls for efforts, without an amount and without a year.",
        zh: "只呼吁努力，没有数量，也没有年份。",
      },
      rationale: {
        en: "“Accelerating efforts towards” a phasedown names no quantity of coal and no date. Coal power can grow or shrink without breaking these words.",
        zh: "“加快努力”逐步减少，既没有说减多少煤，也没有说何时。煤电是增是减，都不违背这些字眼。",
      },
    },
  ],
  rewordings: glasgowRewordings,
};
