import { harmless, moved } from "../shape";

/** Who acts, for whom, where, and on what condition: another one in the same place of the sentence. */
export const chineseSlots = [
  ...moved("zh", [
    {
      id: "slot-you-agent",
      kinds: ["scope"],
      earlier: "检测费用由房东承担。",
      later: "检测费用由租客承担。",
      expect: [{ term: "actor", effect: "unclear" }],
    },
    {
      id: "slot-agent-front",
      kinds: ["scope"],
      earlier: "县政府负责养护步道。",
      later: "步道由志愿者负责养护。",
      expect: [{ term: "actor", effect: "unclear" }],
    },
    {
      id: "slot-actor-level",
      kinds: ["scope"],
      earlier: "人民政府可以设立救灾仓库。",
      later: "县级以上人民政府可以设立救灾仓库。",
      expect: [{ term: "actor", effect: "narrower" }],
    },
    {
      id: "slot-we-partner",
      kinds: ["scope"],
      earlier: "我们会向您退还押金。",
      later: "合作银行会向您退还押金。",
      expect: [{ term: "actor", effect: "unclear" }],
    },
    {
      id: "slot-condition-behind-date",
      kinds: ["deadline", "condition", "added"],
      earlier: "隧道将于2027年通车。",
      later: "如果验收合格，隧道将于2029年通车。",
      expect: [
        { term: "deadline", effect: "later" },
        { term: "condition", effect: "added" },
      ],
    },
    {
      id: "slot-condition-exchanged",
      kinds: ["condition"],
      earlier: "经您同意后，我们会在您的手机上保存标识。",
      later: "一旦您打开应用，我们会在您的手机上保存标识。",
      expect: [{ term: "condition", effect: "unclear" }],
    },
    {
      id: "slot-with-approval",
      kinds: ["condition", "added"],
      earlier: "企业可以使用地下水。",
      later: "经水务局批准，企业可以使用地下水。",
      expect: [{ term: "condition", effect: "added" }],
    },
    {
      id: "slot-recipient-part",
      kinds: ["scope"],
      earlier: "基金将向农户发放补贴。",
      later: "基金将向养牛农户发放补贴。",
      expect: [{ term: "beneficiary", effect: "narrower" }],
    },
  ]),
  ...harmless("zh", [
    {
      id: "same-slot-ba",
      earlier: "图书馆把借书证发给每名学生。",
      later: "图书馆将借书证发给每名学生。",
    },
    {
      id: "same-slot-passive",
      earlier: "公司的工程师每年春天检查电梯。",
      later: "电梯每年春天由公司的工程师检查。",
    },
    {
      id: "same-slot-condition-word",
      earlier: "如果轮渡晚点，乘客可以退票。",
      later: "若轮渡晚点，乘客可以退票。",
    },
  ]),
];
