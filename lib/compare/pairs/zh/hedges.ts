import { harmless, moved } from "../shape";

/** Small words that take something back, and words that only label, point or name an example. */
export const chineseHedges = [
  ...moved("zh", [
    {
      id: "hedge-in-principle",
      kinds: ["strength"],
      earlier: "投诉在一周内答复。",
      later: "投诉原则上在一周内答复。",
      expect: [{ term: "strength", effect: "weaker" }],
    },
    {
      id: "hedge-generally",
      kinds: ["strength"],
      earlier: "夜间有两名保安值守。",
      later: "夜间一般有两名保安值守。",
      expect: [{ term: "strength", effect: "weaker" }],
    },
    {
      id: "hedge-currently",
      kinds: ["strength"],
      earlier: "第二节课不收费。",
      later: "第二节课目前不收费。",
      expect: [{ term: "strength", effect: "weaker" }],
    },
    {
      id: "hedge-usually-gone",
      kinds: ["strength"],
      earlier: "押金通常当天退还。",
      later: "押金当天退还。",
      expect: [{ term: "strength", effect: "stronger" }],
    },
    {
      id: "hedge-plan-verb",
      kinds: ["strength"],
      earlier: "学校将新建一座体育馆。",
      later: "学校计划新建一座体育馆。",
      expect: [{ term: "strength", effect: "weaker" }],
    },
    {
      id: "hedge-as-needed",
      kinds: ["condition", "added"],
      earlier: "市政府应当公布监测结果。",
      later: "市政府应当根据需要公布监测结果。",
    },
  ]),
  ...harmless("zh", [
    {
      id: "same-plan-noun",
      earlier: "省级财政计划每年三月公布。",
      later: "省级财政规划每年三月公布。",
    },
    {
      id: "same-advice-noun",
      earlier: "居民提出的建议由区办公室答复。",
      later: "居民所提建议由区办公室答复。",
    },
    {
      id: "same-label-in-front",
      earlier: "开放时间：阅览室周一至周五开放。",
      later: "阅览室周一至周五开放。",
    },
    {
      id: "same-pointer-behind",
      earlier: "未穿过的鞋可以退货。",
      later: "未穿过的鞋可以退货，详见退货说明。",
    },
    {
      id: "same-pointer-bracket",
      earlier: "犬只须牵绳（参见公园守则）。",
      later: "犬只须牵绳。",
    },
    {
      id: "same-renumbered-article",
      earlier: "依照本办法第十二条规定退还押金。",
      later: "依照本办法第十四条规定退还押金。",
    },
    {
      id: "same-law-full-name",
      earlier: "违反治安管理的，依照治安管理处罚法处罚。",
      later: "违反治安管理的，依照《中华人民共和国治安管理处罚法》处罚。",
    },
    {
      id: "same-of-people",
      earlier: "未按时交费的人员，停止供水。",
      later: "未按时交费的人，停止供水。",
    },
  ]),
];
