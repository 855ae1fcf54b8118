/*
 * Who a promise is of and for. Each side is a list of parties, one a line: generic names of the side first, then parties
 * that are not each other. A user, a member and a customer may be one person; a tenant and a landlord are not.
 */
const ENGLISH = {
  state: `
authority authorities taxman
government state ministry treasury
council county municipality borough
congress parliament
`,
  public: `
user member customer people person individual consumer subscriber visitor guest client you participant citizen public
resident household homeowner inhabitant villager
taxpayer
buyer purchaser
tenant renter lessee
pupil student child
patient
parent
passenger commuter
farmer
pensioner
borrower
driver motorist
cyclist
pedestrian
`,
  school: `
school university college
`,
  enterprise: `
company business firm corporation operator
seller vendor merchant retailer
landlord lessor
bank lender
insurer
employer
supplier contractor
developer
airline
manufacturer
hospital
`,
  staff: `
employee staff worker labourer
teacher
doctor nurse
`,
  giver: `
donor charity
`,
  owner: `
shareholder investor stockholder
`,
};

const CHINESE = {
  state: `
政府 财政 国家 政府部门 主管部门 机关
`,
  public: `
用户 消费者 顾客 客户 会员 个人 群众 公众 公民
居民 市民 村民 业主 家庭 住户
纳税人
买家 买方 买受人 购房者 购房人
承租人 租客 租户 承租方
学生 儿童 少年
患者 病人
家长
乘客 旅客
农民 农户
老人 老年人
参保人 投保人
借款人
司机 车主
`,
  school: `
学校 高校 大学 幼儿园
`,
  enterprise: `
企业 公司 单位 平台 经营者
卖家 卖方 出卖人 商家
房东 出租人 出租方
银行 贷款人
保险公司 保险人
用人单位 雇主
供应商 承包商 施工单位
开发商 建设单位
航空公司
生产者 厂家
医院
`,
  staff: `
员工 职工 劳动者 雇员 工人
教师 老师
医生 护士
`,
  giver: `
捐赠者 捐赠人 基金会
`,
  owner: `
股东 投资者 投资人
`,
};

/** `kind`: which of a side's parties; the first of a side may be any of them. */
type Party = { side: string; kind: number };

const parties = new Map<string, Party>();
for (const language of [ENGLISH, CHINESE])
  for (const [side, lines] of Object.entries(language))
    for (const [kind, line] of lines.trim().split("\n").entries())
      for (const word of line.split(" ")) parties.set(word, { side, kind });

const LONGEST_ZH = 5;

/** The party that a phrase names by its last word, in lower case and simplified characters; undefined where it names none. */
export function partyOf(phrase: string): Party | undefined {
  if (/\p{Script=Han}/u.test(phrase)) {
    const plain = phrase.replace(/们$/u, "");
    for (let length = Math.min(LONGEST_ZH, plain.length); length > 1; length--) {
      const found = parties.get(plain.slice(-length));
      if (found) return found;
    }
    return undefined;
  }
  const word = /[a-z]+$/u.exec(phrase)?.[0] ?? "";
  const forms = [
    word,
    word.replace(/s$/u, ""),
    word.replace(/ies$/u, "y"),
    word === "children" ? "child" : "",
  ];
  return forms.map((form) => parties.get(form)).find((found) => found !== undefined);
}

/** Whether two parties cannot be one: of two sides, or two of a side neither of which stands for all of it. */
export const areDistinctParties = (one: Party, other: Party): boolean =>
  one.side !== other.side || (one.kind !== other.kind && one.kind > 0 && other.kind > 0);
