import { harmless, moved } from "../shape";

/** What stands in lists: members gone, new and swapped, and those that are only examples. */
export const chineseCoordinations = [
  ...moved("zh", [
    {
      id: "list-water-tests-gone",
      kinds: ["scope"],
      earlier: "水厂每月检测铅、砷和硝酸盐。",
      later: "水厂每月检测铅和硝酸盐。",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "list-principles-swapped",
      kinds: ["scope"],
      earlier: "评审遵循公平、公正、透明的原则。",
      later: "评审遵循公平、公正、高效的原则。",
      expect: [{ term: "action", effect: "unclear" }],
    },
    {
      id: "list-carriers-swapped",
      kinds: ["scope"],
      earlier: "我们委托远山物流、青禾快运和海港货运派送包裹。",
      later: "我们委托远山物流、白鹭速递和海港货运派送包裹。",
    },
    {
      id: "list-actors-added",
      kinds: ["scope"],
      earlier: "校长应当公开差旅费用。",
      later: "校长和副校长应当公开差旅费用。",
      expect: [{ term: "actor", effect: "broader" }],
    },
    {
      id: "list-verbs-added",
      kinds: ["scope"],
      earlier: "平台可以储存、使用您的照片。",
      later: "平台可以储存、使用、转让您的照片。",
      expect: [{ term: "action", effect: "broader" }],
    },
    {
      id: "list-organs-added",
      kinds: ["scope"],
      earlier: "公安、海关等部门可以调取货物清单。",
      later: "公安、海关、税务等部门可以调取货物清单。",
      expect: [{ term: "actor", effect: "broader" }],
    },
    {
      id: "list-or-recipient",
      kinds: ["scope"],
      earlier: "我们会把您的地址提供给承运人或者海关。",
      later: "我们会把您的地址提供给承运人、保险公司或者海关。",
      expect: [{ term: "beneficiary", effect: "broader" }],
    },
    {
      id: "list-purpose-gone",
      kinds: ["scope"],
      earlier: "补贴用于购买种子、农具和修建围栏。",
      later: "补贴用于购买种子和农具。",
      expect: [{ term: "action", effect: "narrower" }],
    },
  ]),
  ...harmless("zh", [
    {
      id: "same-list-examples-more",
      earlier: "大件垃圾（例如沙发）免费上门收运。",
      later: "大件垃圾（例如沙发、床垫）免费上门收运。",
    },
    {
      id: "same-list-examples-such-as",
      earlier: "本馆收藏纸质文物，比如地契、书信，全部免费开放。",
      later: "本馆收藏纸质文物，比如地契，全部免费开放。",
    },
    {
      id: "same-list-order",
      earlier: "护士、护工和保洁员都将领到奖金。",
      later: "保洁员、护士和护工都将领到奖金。",
    },
    {
      id: "same-list-and-word",
      earlier: "奖学金面向本科生和研究生。",
      later: "奖学金面向本科生以及研究生。",
    },
  ]),
];
