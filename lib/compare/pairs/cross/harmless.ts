import { harmless } from "../shape";

export const harmlessAcross = [
  ...harmless("en-zh", [
    {
      id: "same-shops-energy",
      earlier: "We will cut the energy our shops use by 20% by the end of 2030.",
      later: "我们将在2030年底前把门店能耗降低两成。",
    },
    {
      id: "same-board-thirty",
      earlier: "At least 30% of board seats will be held by women by 2028.",
      later: "到2028年，董事会席位至少三成将由女性担任。",
    },
    {
      id: "same-flight-refund",
      earlier: "If a flight is cancelled, the airline will refund the full fare.",
      later: "如果航班取消，航空公司将全额退还票款。",
    },
    {
      id: "same-trees-harbour",
      earlier: "The council will plant ten thousand trees in the harbour district.",
      later: "議會將在海港區種植一萬棵樹。",
    },
    {
      id: "same-court-order",
      earlier: "Unless a court orders it, we will not disclose your messages.",
      later: "除非法院下令，我们不会披露您的信息。",
    },
    {
      id: "same-hospital-bonus",
      earlier: "All hospital staff will receive a bonus of 500 dollars in 2026.",
      later: "2026年，医院全体员工将获得500美元奖金。",
    },
    {
      id: "same-scheme-may",
      earlier: "The ministry may extend the scheme to other provinces.",
      later: "该部可能将该计划扩大到其他省份。",
    },
    {
      id: "same-clinics-quarter",
      earlier: "A quarter of the fund's income will go to rural clinics.",
      later: "基金收入的四分之一将用于乡村诊所。",
    },
    {
      id: "same-bonus-third",
      earlier: "One third of the profit will be paid to the staff.",
      later: "利润的三分之一将发放给员工。",
    },
    {
      id: "same-flood-billion",
      earlier: "The fund will spend $1.2 billion on flood defences by the end of 2027.",
      later: "基金将在2027年底前投入十二亿美元用于防洪。",
    },
    {
      id: "same-no-closure",
      earlier: "The minister guarantees that no hospital will close.",
      later: "部长保证不会关闭任何医院。",
    },
  ]),
  ...harmless("zh-en", [
    {
      id: "same-suppliers-billion",
      earlier: "公司承诺五年内投入15亿美元支持小型供应商。",
      later: "The company commits to spend $1.5 billion on supporting small suppliers within five years.",
    },
    {
      id: "same-location-data",
      earlier: "我们不会将您的位置信息出售给广告商。",
      later: "We will not sell your location data to advertisers.",
    },
    {
      id: "same-bus-lines",
      earlier: "本市计划2026年开通两条公交线路。",
      later: "The city plans to open two bus lines in 2026.",
    },
    {
      id: "same-donations-all",
      earlier: "所有捐款都将用于重建灾区学校。",
      later: "All donations will be used to rebuild schools in the disaster area.",
    },
    {
      id: "same-factory-aim",
      earlier: "工厂力争在2035年前将排放量减少一半。",
      later: "The factory aims to cut its emissions by half before 2035.",
    },
    {
      id: "same-water-price",
      earlier: "政府保证三年内不上调水价。",
      later: "The government guarantees that it will not raise water prices for three years.",
    },
    {
      id: "same-trial-data",
      earlier: "研究所将在今年年底前发表全部试验数据。",
      later: "The institute will publish all trial data by the end of 2025.",
      saidOn: ["2025-02-11", "2025-03-01"],
    },
    {
      id: "same-teachers-cap",
      earlier: "教育局計劃聘請不超過二百名教師。",
      later: "The education bureau plans to hire no more than 200 teachers.",
    },
    {
      id: "same-breach-hours",
      earlier: "发生数据泄露时，我们必须在72小时内通知您。",
      later: "When there is a data breach, we must inform you within 72 hours.",
    },
  ]),
];
