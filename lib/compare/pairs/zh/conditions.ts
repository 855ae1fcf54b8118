import { moved } from "../shape";

export const chineseConditions = moved("zh", [
  {
    id: "condition-budget",
    kinds: ["condition", "added"],
    earlier: "市里将为山区乡镇增购两辆消防车。",
    later: "如果预算允许，市里将为山区乡镇增购两辆消防车。",
    expect: [{ term: "condition", effect: "added" }],
  },
  {
    id: "condition-unless",
    kinds: ["condition", "added"],
    earlier: "我们会对您的信息保密。",
    later: "我们会对您的信息保密，除非我们怀疑有人违反平台规则。",
    expect: [{ term: "condition", effect: "added" }],
  },
  {
    id: "condition-premise",
    kinds: ["condition", "added"],
    earlier: "合并后北方工厂不会裁员。",
    later: "在市场状况稳定的前提下，合并后北方工厂不会裁员。",
    expect: [{ term: "condition", effect: "added" }],
  },
  {
    id: "condition-case-by-case",
    kinds: ["condition", "added"],
    earlier: "學校將減免貧困生的學費。",
    later: "學校將視情況減免貧困生的學費。",
    expect: [{ term: "condition", effect: "added" }],
  },
  {
    id: "condition-volunteers-gone",
    kinds: ["condition", "dropped"],
    earlier: "只要有足够的志愿者，图书馆周日将开放。",
    later: "图书馆周日将开放。",
    expect: [{ term: "condition", effect: "dropped" }],
  },
  {
    id: "condition-consent-gone",
    kinds: ["condition", "dropped"],
    earlier: "经您同意后，我们会对通话录音。",
    later: "我们会对通话录音。",
    expect: [{ term: "condition", effect: "dropped" }],
  },
  {
    id: "condition-except",
    kinds: ["condition", "added"],
    earlier: "居民可在老城区免费停车。",
    later: "居民可在老城区免费停车，集市日除外。",
    expect: [{ term: "condition", effect: "added" }],
  },
  {
    id: "condition-other-if",
    kinds: ["condition"],
    earlier: "如果通胀率低于2%，燃油税将下调。",
    later: "如果油价低于每桶60美元，燃油税将下调。",
  },
  {
    id: "condition-council-passes",
    kinds: ["condition", "added"],
    earlier: "政府將於明年撤銷該項附加費。",
    later: "倘若立法會通過，政府將於明年撤銷該項附加費。",
    expect: [{ term: "condition", effect: "added" }],
  },
  {
    id: "condition-unless-gone",
    kinds: ["condition", "dropped"],
    earlier: "除非議會反對，基地將於2027年歸還島民。",
    later: "基地將於2027年歸還島民。",
    expect: [{ term: "condition", effect: "dropped" }],
  },
]);
