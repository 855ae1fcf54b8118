import { moved } from "../shape";

/** Several terms moved at once, some of them in opposite directions. */
export const chineseSeveral = moved("zh", [
  {
    id: "several-oil",
    kinds: ["amount", "strength"],
    earlier: "到2030年，我们将把石油产量削减40%。",
    later: "到2030年，我们力争把石油产量削减25%。",
    expect: [
      { term: "amount", effect: "weaker" },
      { term: "strength", effect: "weaker" },
    ],
  },
  {
    id: "several-plastic",
    kinds: ["amount", "deadline"],
    earlier: "2025年底前，新塑料用量将减少一半。",
    later: "2026年底前，新塑料用量将减少三分之一。",
    expect: [
      { term: "amount", effect: "weaker" },
      { term: "deadline", effect: "later" },
    ],
  },
  {
    id: "several-scholarships",
    kinds: ["amount", "scope"],
    earlier: "基金会将为农村学生提供200个名额。",
    later: "基金会将为学生提供至少200个名额。",
    expect: [
      { term: "amount", effect: "stronger" },
      { term: "beneficiary", effect: "broader" },
    ],
  },
  {
    id: "several-wells",
    kinds: ["deadline", "condition", "dropped", "added"],
    earlier: "所有油井将在2028年底前封堵。",
    later: "资金到位的前提下，所有油井将封堵。",
    expect: [
      { term: "deadline", effect: "dropped" },
      { term: "condition", effect: "added" },
    ],
  },
  {
    id: "several-night-buses",
    kinds: ["amount", "deadline"],
    earlier: "本市將於2026年底前開辦三十條通宵巴士線。",
    later: "本市將於2028年底前開辦四十五條通宵巴士線。",
    expect: [
      { term: "amount", effect: "stronger" },
      { term: "deadline", effect: "later" },
    ],
  },
  {
    id: "several-heat-pumps",
    kinds: ["strength", "deadline"],
    earlier: "政府希望在2032年前補貼每一戶安裝熱泵。",
    later: "政府承諾在2029年前補貼每一戶安裝熱泵。",
    expect: [
      { term: "strength", effect: "stronger" },
      { term: "deadline", effect: "earlier" },
    ],
  },
]);
