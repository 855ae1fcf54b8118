import { harmless, moved } from "../shape";

/**
 * Which way a change goes: a part in place of a whole, under a negation, an exception or "only", or less that is better.
 * What is ruled out of fewer things reaches less far: narrower.
 */
export const chineseDirections = [
  ...moved("zh", [
    {
      id: "way-not-sell-less",
      kinds: ["scope"],
      earlier: "我们不会出售您的姓名、住址和照片。",
      later: "我们不会出售您的姓名和住址。",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "way-except-more",
      kinds: ["scope"],
      earlier: "除货运自行车外，所有自行车均可上电车。",
      later: "除货运自行车、双人自行车外，所有自行车均可上电车。",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "way-only-longer-list",
      kinds: ["scope"],
      earlier: "档案室仅对研究人员开放。",
      later: "档案室仅对研究人员和记者开放。",
      expect: [{ term: "beneficiary", effect: "broader" }],
    },
    {
      id: "way-forbid-narrowed",
      kinds: ["scope"],
      earlier: "禁止在湿地保护区修建建筑物。",
      later: "禁止在湿地保护区修建永久建筑物。",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "way-public-forests",
      kinds: ["scope"],
      earlier: "我们将保护所有天然林。",
      later: "我们将保护所有国有天然林。",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "way-unemployment",
      kinds: ["amount"],
      earlier: "明年全市失业率控制在4%以内。",
      later: "明年全市失业率控制在5.5%以内。",
      expect: [{ term: "amount", effect: "weaker" }],
    },
    {
      id: "way-emission-cap",
      kinds: ["amount"],
      earlier: "全厂每日排放量不超过40吨。",
      later: "全厂每日排放量不超过25吨。",
      expect: [{ term: "amount", effect: "stronger" }],
    },
    {
      id: "way-rent",
      kinds: ["amount"],
      earlier: "公租房月租金不超过800元。",
      later: "公租房月租金不超过1200元。",
      expect: [{ term: "amount", effect: "weaker" }],
    },
    {
      id: "way-emissions-cut",
      kinds: ["amount"],
      earlier: "到2030年，碳排放下降45%。",
      later: "到2030年，碳排放下降60%。",
      expect: [{ term: "amount", effect: "stronger" }],
    },
    {
      id: "way-not-only-members",
      kinds: ["scope"],
      earlier: "企业不得向消费者收取押金。",
      later: "企业不得向老年消费者收取押金。",
      expect: [{ term: "beneficiary", effect: "narrower" }],
    },
  ]),
  ...harmless("zh", [
    {
      id: "same-way-passive",
      earlier: "区政府负责维修堤坝。",
      later: "堤坝由区政府负责维修。",
    },
    {
      id: "same-way-forbid-words",
      earlier: "禁止在站台吸烟。",
      later: "不得在站台吸烟。",
    },
  ]),
];
