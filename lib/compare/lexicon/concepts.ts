/**
 * Concepts that promises are about, in both languages; `broader` names the next broader concepts, as in a thesaurus.
 * The same words in two languages, without that order: lib/language/wordLists/concepts.ts.
 * Edit freely: English in lower case, Chinese simplified, in any order (the longest words are tried first).
 */
export type Concept = {
  id: string;
  en: readonly string[];
  zh: readonly string[];
  broader?: readonly string[];
};

export const CONCEPTS: readonly Concept[] = [
  // Who
  {
    id: "team",
    en: ["team", "teams", "unit", "group", "squad"],
    zh: ["团队", "小组", "项目组", "组"],
    broader: ["department"],
  },
  {
    id: "department",
    en: ["department", "division", "business unit", "office", "lab"],
    zh: ["部门", "事业部", "处", "实验室"],
    broader: ["company"],
  },
  {
    id: "company",
    en: [
      "company",
      "companies",
      "firm",
      "organization",
      "organisation",
      "corporation",
      "enterprise",
      "business",
      "entire company",
      "whole company",
      "company-wide",
      "companywide",
    ],
    zh: ["公司", "企业", "全公司", "整个公司", "机构", "组织", "集团"],
    broader: ["industry"],
  },
  { id: "industry", en: ["industry", "sector"], zh: ["行业", "业界", "产业"] },
  {
    id: "city",
    en: ["city", "municipality", "town"],
    zh: ["市", "全市", "城市", "本市"],
    broader: ["province"],
  },
  {
    id: "province",
    en: ["province", "state", "region"],
    zh: ["省", "全省", "地区", "大区"],
    broader: ["country"],
  },
  {
    id: "country",
    en: ["country", "nation", "nationwide", "national"],
    zh: ["国", "全国", "国家"],
    broader: ["world"],
  },
  { id: "world", en: ["world", "worldwide", "global", "globally"], zh: ["世界", "全球", "全世界"] },
  {
    id: "fulltime",
    en: ["full-time employees", "full-time staff", "permanent staff", "permanent employees"],
    zh: ["全职员工", "正式员工", "全职雇员"],
    broader: ["employee"],
  },
  {
    id: "employee",
    en: ["employees", "employee", "staff", "workers", "workforce"],
    zh: ["员工", "雇员", "职工", "职员"],
    broader: ["everyone"],
  },
  {
    id: "contractor",
    en: ["contractors", "contract workers"],
    zh: ["外包人员", "合同工", "外包员工"],
    broader: ["everyone"],
  },
  {
    id: "subscriber",
    en: ["subscribers", "paid users", "paying customers", "members"],
    zh: ["订阅用户", "付费用户", "会员"],
    broader: ["user"],
  },
  { id: "newuser", en: ["new users", "new customers"], zh: ["新用户", "新客户"], broader: ["user"] },
  {
    id: "user",
    en: ["users", "customers", "clients", "user", "customer"],
    zh: ["用户", "客户", "顾客"],
    broader: ["everyone"],
  },
  { id: "child", en: ["children", "minors", "child"], zh: ["儿童", "未成年人"], broader: ["everyone"] },
  {
    id: "everyone",
    en: ["everyone", "people", "the public", "citizens", "residents"],
    zh: ["所有人", "公众", "居民", "市民", "民众"],
  },
  {
    id: "advertiser",
    en: ["advertisers", "advertising partners"],
    zh: ["广告商", "广告主", "广告伙伴"],
    broader: ["thirdparty"],
  },
  { id: "broker", en: ["data brokers"], zh: ["数据经纪商", "数据中介"], broader: ["thirdparty"] },
  {
    id: "thirdparty",
    en: ["third parties", "third party", "anyone", "anyone else"],
    zh: ["第三方", "任何第三方", "他人"],
  },
  { id: "hospital", en: ["hospitals"], zh: ["医院"], broader: ["health"] },
  { id: "primary", en: ["primary schools"], zh: ["小学"], broader: ["school"] },
  { id: "school", en: ["schools"], zh: ["学校", "中小学"], broader: ["education"] },
  { id: "education", en: ["education"], zh: ["教育"] },
  // What of
  {
    id: "superalignment",
    en: [
      "superalignment",
      "superintelligence alignment",
      "superintelligent alignment",
      "superalignment team",
      "problem of superintelligence alignment",
    ],
    zh: ["超级对齐", "超级智能对齐", "超智能对齐", "超级对齐团队", "超级智能的对齐", "超级智能对齐问题"],
    broader: ["alignment"],
  },
  {
    id: "alignment",
    en: ["alignment", "ai alignment", "alignment research"],
    zh: ["对齐", "对齐研究"],
    broader: ["safety"],
  },
  {
    id: "safety",
    en: [
      "safety",
      "ai safety",
      "safety research",
      "safety efforts",
      "safety work",
      "safety-related research",
    ],
    zh: ["安全", "安全工作", "安全研究", "安全努力"],
  },
  { id: "gpu", en: ["gpus", "gpu"], zh: ["显卡", "图形处理器"], broader: ["compute"] },
  {
    id: "compute",
    en: [
      "compute",
      "computing power",
      "computing resources",
      "compute resources",
      "computing capacity",
      "computational resources",
      "computing",
    ],
    zh: ["算力", "计算资源", "计算能力", "运算资源", "算力资源"],
  },
  {
    id: "scope12",
    en: ["scope 1 and 2", "scope 1 and 2 emissions", "operational emissions", "own emissions"],
    zh: ["范围一和范围二", "范围1和2", "运营排放", "自身运营排放"],
    broader: ["scope123"],
  },
  {
    id: "scope123",
    en: ["scope 1, 2 and 3", "full value chain", "entire value chain", "value chain emissions"],
    zh: ["范围一、二和三", "范围1、2和3", "全价值链"],
    broader: ["emissions"],
  },
  {
    id: "co2",
    en: ["carbon dioxide", "co2", "carbon"],
    zh: ["二氧化碳", "碳排放", "碳"],
    broader: ["emissions"],
  },
  {
    id: "emissions",
    en: ["greenhouse gas emissions", "greenhouse gases", "emissions", "ghg"],
    zh: ["温室气体", "温室气体排放", "排放"],
  },
  { id: "solar", en: ["solar"], zh: ["太阳能", "光伏"], broader: ["renewable"] },
  { id: "wind", en: ["wind"], zh: ["风能", "风电"], broader: ["renewable"] },
  {
    id: "renewable",
    en: ["renewable energy", "renewables", "renewable"],
    zh: ["可再生能源"],
    broader: ["clean"],
  },
  {
    id: "clean",
    en: ["clean energy", "low-carbon energy", "carbon-free energy"],
    zh: ["清洁能源", "低碳能源", "零碳能源"],
    broader: ["energy"],
  },
  { id: "energy", en: ["energy", "electricity", "power"], zh: ["能源", "电力", "用电"] },
  { id: "oil", en: ["oil"], zh: ["石油"], broader: ["oilgas"] },
  {
    id: "oilgas",
    en: ["oil and gas", "hydrocarbon", "hydrocarbons"],
    zh: ["油气", "石油和天然气", "石油天然气"],
    broader: ["fossil"],
  },
  { id: "coal", en: ["coal"], zh: ["煤炭", "煤", "燃煤"], broader: ["fossil"] },
  {
    id: "unabatedcoal",
    en: ["unabated coal", "unabated coal power"],
    zh: ["未加装减排设施的煤电", "未加装减排设施的煤炭"],
    broader: ["coal"],
  },
  { id: "fossil", en: ["fossil fuels", "fossil fuel"], zh: ["化石燃料", "化石能源"] },
  { id: "virgin", en: ["virgin plastic", "virgin plastics"], zh: ["原生塑料"], broader: ["plastic"] },
  {
    id: "plastic",
    en: ["plastic", "plastics", "plastic packaging"],
    zh: ["塑料", "塑料包装"],
    broader: ["packaging"],
  },
  { id: "packaging", en: ["packaging"], zh: ["包装"] },
  { id: "weapons", en: ["weapons", "weapons development"], zh: ["武器"], broader: ["military"] },
  { id: "military", en: ["military", "military and warfare", "warfare"], zh: ["军事", "战争", "军用"] },
  { id: "surveillance", en: ["surveillance"], zh: ["监视", "监控"] },
  {
    id: "chat",
    en: ["conversations", "chats", "messages"],
    zh: ["对话内容", "聊天记录", "对话", "消息"],
    broader: ["data"],
  },
  {
    id: "location",
    en: ["location", "precise location", "location data"],
    zh: ["位置", "精确位置", "位置信息"],
    broader: ["data"],
  },
  {
    id: "data",
    en: ["data", "information", "personal data", "personal information"],
    zh: ["数据", "个人信息", "个人数据", "个人资料"],
  },
  { id: "new", en: ["new"], zh: ["新增", "新建", "新"] },
  {
    id: "housing",
    en: ["homes", "housing", "housing units", "apartments", "flats"],
    zh: ["住房", "住宅", "套", "公寓"],
  },
  {
    id: "affordable",
    en: ["affordable homes", "affordable housing", "social housing", "public housing"],
    zh: ["保障性住房", "公屋", "保障房", "社会住宅"],
    broader: ["housing"],
  },
  { id: "jobs", en: ["jobs", "positions"], zh: ["岗位", "就业岗位", "职位"] },
  { id: "tree", en: ["trees"], zh: ["树", "树木", "棵树"] },
  {
    id: "datacentre",
    en: ["data centers", "data centres", "data center"],
    zh: ["数据中心"],
    broader: ["operations"],
  },
  { id: "operations", en: ["operations", "global operations"], zh: ["运营", "全部运营", "业务"] },
  { id: "profit", en: ["profit", "profits", "net profit"], zh: ["利润", "净利润"], broader: ["revenue"] },
  {
    id: "revenue",
    en: ["revenue", "revenues", "sales", "turnover"],
    zh: ["收入", "营收", "营业额", "销售额"],
  },
];
