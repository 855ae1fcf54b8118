import type { RewordingSample } from "@/prisma/sample/shape";

export const glasgowRewordings: RewordingSample[] = [
  {
    promise: "glasgow-coal-phase-out",
    earlier: "glasgow-draft-phasing-out-of-coal",
    later: "glasgow-draft-phase-out-of-unabated-coal",
    status: "confirmed",
    disclosure: "announced",
    headline: {
      en: "The first Glasgow draft was to end coal. Two days later some coal could stay.",
      zh: "格拉斯哥初稿要终结煤炭，两天后部分煤炭可以保留。",
    },
    rationale: {
      en: "Drafts are published in order to be changed. Two adjectives came in, each of which leaves something out of the sentence.",
      zh: "草案公布出来就是供修改的。新增的两个限定词，各自把一部分内容排除在外。",
    },
    flaggedBy: "secondReviewer",
    confirmedBy: "firstReviewer",
    changes: [
      {
        term: "action",
        from: "coal",
        to: "unabated coal power",
        effect: "narrower",
        was: { en: "all coal", zh: "全部煤炭" },
        is: { en: "unabated coal power", zh: "未减排煤电" },
        note: {
          en: "Coal in steel and heating, and power plants that capture carbon, are no longer meant.",
          zh: "炼钢、供热用煤，以及装有碳捕集的电厂，不再在内。",
        },
      },
      {
        term: "action",
        from: "subsidies for fossil fuels",
        to: "inefficient fossil fuel subsidies",
        effect: "narrower",
        was: { en: "all fossil subsidies", zh: "全部化石燃料补贴" },
        is: { en: "inefficient ones", zh: "低效补贴" },
        note: {
          en: "A subsidy that is called efficient may stay.",
          zh: "被称为“有效率”的补贴可以保留。",
        },
      },
      {
        term: "strength",
        from: "accelerate the phasing-out",
        to: "accelerating efforts towards the phase-out",
        effect: "weaker",
        was: { en: "faster phase-out", zh: "加快淘汰" },
        is: { en: "more efforts", zh: "加大努力" },
        note: {
          en: "Efforts are asked for, no longer the thing itself.",
          zh: "要求的是努力，不再是事情本身。",
        },
      },
    ],
  },
  {
    promise: "glasgow-coal-phase-out",
    earlier: "glasgow-draft-phase-out-of-unabated-coal",
    later: "glasgow-phasedown-of-unabated-coal",
    status: "confirmed",
    disclosure: "announced",
    headline: {
      en: "Glasgow was to phase out coal power. In the last hour, “out” became “down”.",
      zh: "格拉斯哥原要淘汰煤电，最后一刻“淘汰”成了“减少”。",
    },
    rationale: {
      en: "India asked for the change in the open hall, with China’s support, and the president apologised for how it came about. Coal is to become less; an end is no longer named.",
      zh: "印度在会场公开提出修改，得到中国支持，大会主席为这一过程致歉。煤电要减少，但不再说要终结。",
    },
    flaggedBy: "firstReviewer",
    confirmedBy: "secondReviewer",
    changes: [
      {
        term: "action",
        from: "phase-out of unabated coal power",
        to: "phasedown of unabated coal power",
        effect: "weaker",
        was: { en: "phase-out of coal power", zh: "逐步淘汰煤电" },
        is: { en: "phasedown of coal power", zh: "逐步减少煤电" },
        note: {
          en: "To end coal power has become to reduce it.",
          zh: "由终结煤电变为减少煤电。",
        },
      },
      {
        term: "action",
        from: "inefficient fossil fuel subsidies",
        to: "phase-out of inefficient fossil fuel subsidies",
        effect: "same",
        note: {
          en: "For subsidies the old word stays, now said once more.",
          zh: "补贴一项仍用原词，只是重说了一遍。",
        },
      },
    ],
  },
];
