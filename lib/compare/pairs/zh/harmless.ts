import { harmless } from "../shape";

export const harmlessChinese = harmless("zh", [
  {
    id: "same-shops-power",
    earlier: "公司将在2030年底前把门店用电量减少20%。",
    later: "2030年年底之前，公司将把门店用电量减少两成。",
  },
  {
    id: "same-old-estates",
    earlier: "本市将投入15亿元修缮老旧小区。",
    later: "本市将投入十五亿元，修缮老旧小区。",
  },
  {
    id: "same-elderly-fare-script",
    earlier: "我們將於2026年6月前為所有長者推出交通優惠。",
    later: "我们将于2026年6月前为所有长者推出交通优惠。",
  },
  {
    id: "same-paid-leave",
    earlier: "所有员工每年至少享有十五天带薪休假。",
    later: "全体员工每年享有的带薪休假不少于15天。",
  },
  {
    id: "same-location-data",
    earlier: "平台承诺不会将用户的位置信息出售给第三方。",
    later: "平台承诺：不会把用户位置信息卖给第三方。",
  },
  {
    id: "same-court-order",
    earlier: "除非法院下令，本行不会向任何人披露您的交易记录。",
    later: "本行不会向任何人披露您的交易记录，除非法院下令。",
  },
  {
    id: "same-promenade",
    earlier: "政府計劃於2028年完成東岸海濱長廊。",
    later: "東岸海濱長廊，政府計劃在2028年完成。",
  },
  {
    id: "same-board-thirty",
    earlier: "百分之三十的董事席位将由女性担任。",
    later: "30％的董事席位将由女性出任。",
  },
  {
    id: "same-hospital-quotation",
    earlier: "部长保证，区内医院一家也不会关闭。",
    later: "部长保证：“区内没有一家医院会关闭。”",
  },
  {
    id: "same-school-bus",
    earlier: "我校将自2025年9月起为全体新生提供免费校车。",
    later: "自2025年9月起，我校将为全部新生免费提供校车。",
  },
  {
    id: "same-three-quarters",
    earlier: "基金会将把四分之三的收入用于疟疾研究。",
    later: "基金会将把收入的75%用于疟疾研究。",
  },
  {
    id: "same-public-flats",
    earlier: "市政府承諾兩年內興建八百個公營單位。",
    later: "市政府承諾在兩年內興建800個公營單位。",
  },
  {
    id: "same-diesel-buses",
    earlier: "从2027年起，我市不再购买柴油公交车。",
    later: "我市自2027年起不再采购柴油公交车。",
  },
  {
    id: "same-photo-consent",
    earlier: "未经您同意，我们不会公开您的照片。",
    later: "我们不会在未经您同意的情况下公开您的照片。",
  },
  {
    id: "same-emergency-next-year",
    earlier: "该院将在明年把急诊等候时间缩短一半。",
    later: "该院将在2025年把急诊等候时间缩短50%。",
    saidOn: ["2024-04-02", "2024-11-20"],
  },
  {
    id: "same-flight-refund",
    earlier: "如果航班取消，航空公司将向旅客全额退款。",
    later: "航班若取消，航空公司会向旅客全额退款。",
  },
  {
    id: "same-packaging-aim",
    earlier: "公司力争到2030年实现包装材料全部可回收。",
    later: "到2030年，公司力争使所有包装材料都可回收。",
  },
  {
    id: "same-donations-all",
    earlier: "捐款将全部用于灾区学校重建。",
    later: "所有捐款都将用于灾区学校的重建。",
  },
  {
    id: "same-gifts",
    earlier: "公司员工不得收取客户礼品。",
    later: "公司员工禁止收受客户礼品。",
  },
  {
    id: "same-report-date",
    earlier: "衞生署會在二零二六年三月三十一日或之前公布報告全文。",
    later: "衛生署會於2026年3月31日或之前公佈報告全文。",
  },
  {
    id: "same-quarter",
    earlier: "首批车辆预计在2026年第四季度交付。",
    later: "预计2026年四季度交付首批车辆。",
  },
  {
    id: "same-breach-notice",
    earlier: "发生数据泄露时，我们会在72小时内通知您。",
    later: "我们会在发生数据泄露时于72小时之内通知您。",
  },
  {
    id: "same-village-doctor",
    earlier: "县里今年将为每个村配备一名医生。",
    later: "今年，县里将给每个村配备1名医生。",
  },
  {
    id: "same-teachers-cap",
    earlier: "教育局拟招聘不超过200名教师。",
    later: "教育局拟招聘教师，人数不超过二百名。",
  },
  {
    id: "same-fuel-lorries",
    earlier: "本集团将于二〇三五年年底前淘汰所有燃油货车。",
    later: "本集团会在2035年底前淘汰全部燃油货车。",
  },
  {
    id: "same-fares-three-years",
    earlier: "三年内，票价不会上涨。",
    later: "票价三年内不会上调。",
  },
  {
    id: "same-contracts-reported",
    earlier: "主席表示：“我们将公开全部合同。”",
    later: "主席表示，他们将公开全部合同。",
  },
  {
    id: "same-factory-2019",
    earlier: "与2019年相比，工厂将减排42%。",
    later: "工厂将较2019年减排百分之四十二。",
  },
  {
    id: "same-branch-pronoun",
    earlier: "晨光银行将把岛上最后一家网点保留到2030年。",
    later: "我行将把岛上最后一家网点保留至2030年。",
  },
  {
    id: "same-grants-split",
    earlier: "委员会将于6月30日之前发布名单，名单包括所有获资助的机构。",
    later: "委员会将于6月30日之前发布名单。名单包括所有获资助机构。",
  },
  {
    id: "same-plastic-cups-taiwan",
    earlier: "臺灣門市將於2025年底前全面停用一次性塑膠杯。",
    later: "台灣門市將在2025年年底前全面停用一次性塑膠杯。",
  },
  {
    id: "same-updates-vocabulary",
    earlier: "我們會永久免費為使用者提供軟體更新。",
    later: "我们会永久免费为用户提供软件更新。",
  },
  {
    id: "same-article-number",
    earlier: "依照第三条，我们会在30天后删除录音。",
    later: "依照第四条，我们会在30天后删除录音。",
  },
  {
    id: "same-homes-of-which",
    earlier: "新建住房2400套，其中800套供低收入家庭居住。",
    later: "新建2,400套住房，其中八百套供低收入家庭居住。",
  },
  {
    id: "same-official-cars",
    earlier: "政府将严格控制公务用车数量，不超过五百辆。",
    later: "公务用车数量将由政府严格控制，不多于500辆。",
  },
  {
    id: "same-plan-chengdu",
    earlier: "公司计划明年在成都设立研发中心。",
    later: "公司打算明年在成都设立研发中心。",
  },
  {
    id: "same-million-units",
    earlier: "集团承诺三年内为乡村学校捐赠3000万元图书。",
    later: "集团承诺在三年内向乡村学校捐赠价值三千万元的图书。",
  },
  {
    id: "same-tax-promise",
    earlier: "我承诺：任期内不加征房产税。",
    later: "任期内不加征房产税，这是我的承诺。",
  },
  {
    id: "same-quotation-marks",
    earlier: "「基本款」商品2026年內不加價。",
    later: "“基本款”商品2026年内不加价。",
  },
  {
    id: "same-heating-list",
    earlier: "今年冬天，退休人员、学生和护理人员将获得取暖补贴。",
    later: "学生、护理人员和退休人员今年冬天将获得取暖补贴。",
  },
  {
    id: "same-dams-passive",
    earlier: "监管部门每年必须检查每一座水坝。",
    later: "每一座水坝每年都必须由监管部门检查。",
  },
  {
    id: "same-loan-unit",
    earlier: "銀行將撥出1.2億元協助中小企業。",
    later: "銀行將撥出12,000萬元協助中小企業。",
  },
  {
    id: "same-cancel-anytime",
    earlier: "您可以随时取消订阅。",
    later: "您可随时退订。",
  },
  {
    id: "same-warranty-months",
    earlier: "電池保養期為24個月。",
    later: "電池保養期為兩年。",
  },
]);
