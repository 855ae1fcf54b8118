import { describe, expect, it } from "vitest";
import { compare } from "./compare";

const answers = (earlier: string, later: string) => {
  const lang = /\p{Script=Han}/u.test(earlier) ? "zh" : "en";
  const [a, b] = [
    { text: earlier, lang },
    { text: later, lang },
  ] as const;
  return [compare(a, b).answer, compare(b, a).answer];
};

describe("who acts, pays or is given something", () => {
  it.each([
    ["由市政府承担费用", "由居民承担费用"],
    ["改造费用由市政府承担。", "改造费用由居民承担。"],
    ["运费由卖家承担。", "运费由买家承担。"],
    ["培训费用由用人单位支付。", "培训费用由劳动者支付。"],
    ["醫療費用由雇主負擔。", "醫療費用由勞動者負擔。"],
    ["政府将出资修缮。", "业主将出资修缮。"],
    ["培训由学校负责。", "培训由企业负责。"],
    ["为学生提供免费午餐", "为教师提供免费午餐"],
    ["向全市居民发放消费券", "向全市企业发放消费券"],
    ["本公司向受影响的用户赔偿。", "本公司向股东赔偿。"],
    ["The council will pay for repairs.", "Residents will pay for repairs."],
    ["The state will cover the cost of the tests.", "Patients will cover the cost of the tests."],
    ["The landlord pays the agency fee.", "The tenant pays the agency fee."],
    ["Employers must pay for protective equipment.", "Workers must pay for protective equipment."],
    ["Compensation is paid by the airline.", "Compensation is paid by passengers."],
    ["Grants will be awarded to farmers.", "Grants will be awarded to companies."],
    ["The app will be free for students.", "The app will be free for employees."],
    ["The programme offers free meals to pupils.", "The programme offers free meals to teachers."],
  ])("changed: %s → %s", (earlier, later) => {
    expect(answers(earlier, later)).toEqual(["changed", "changed"]);
  });

  it.each([
    ["Users can export their data.", "Customers can export their data."],
    ["Residents will pay half.", "Citizens will pay half."],
    ["费用由政府承担。", "费用由财政承担。"],
  ])("may be one: %s → %s", (earlier, later) => {
    expect(answers(earlier, later)).not.toContain("changed");
  });

  it.each([
    ["We will remit the fees to you within 30 days.", "Stripe will remit the fees to you within 30 days."],
    ["We will repay investors.", "Harbour Capital will repay investors."],
  ])("is not told as the same where only the speaker knows: %s → %s", (earlier, later) => {
    expect(answers(earlier, later)).toEqual(["cannot_tell", "cannot_tell"]);
  });
});

describe("done by somebody, and somebody does it", () => {
  it.each([
    ["The federal government will collect the tax.", "The tax will be collected by the federal government."],
    ["We will delete your data within 30 days.", "Your data will be deleted by us within 30 days."],
    [
      "An external panel will assess the risks before launch.",
      "The risks will be assessed by an external panel before launch.",
    ],
    ["Parliament must approve the deal.", "The deal must be approved by parliament."],
    ["市政府将承担改造费用。", "改造费用将由市政府承担。"],
    ["学校应当保存记录。", "记录应当由学校保存。"],
    ["监管部门每年必须检查每一座水坝。", "每一座水坝每年都必须由监管部门检查。"],
  ])("same: %s → %s", (earlier, later) => {
    expect(answers(earlier, later)).toEqual(["same", "same"]);
  });

  it.each([
    ["The council will repair the roads.", "The roads will be repaired by residents."],
    ["The agency will audit the companies.", "The companies will audit the agency."],
    ["企业应当监督政府。", "政府应当监督企业。"],
  ])("somebody else does it: %s → %s", (earlier, later) => {
    expect(answers(earlier, later)).toEqual(["changed", "changed"]);
    const lang = /\p{Script=Han}/u.test(earlier) ? "zh" : "en";
    const { changes } = compare({ text: earlier, lang }, { text: later, lang });
    expect(changes).toContainEqual(expect.objectContaining({ term: "actor", effect: "unclear" }));
  });
});

describe("a part of all", () => {
  it.each([
    ["We will protect all forests.", "We will protect public forests."],
    [
      "We will cut emissions across all our operations.",
      "We will cut emissions across our European operations.",
    ],
    ["Every school will get a nurse.", "Every primary school will get a nurse."],
    ["All employees will receive the bonus.", "Full-time employees will receive the bonus."],
    ["保护所有森林", "保护公有森林"],
    ["向全体员工发放补贴", "向正式员工发放补贴"],
    ["向全體員工發放津貼", "向正式員工發放津貼"],
    ["保護所有濕地", "保護沿海濕地"],
    ["每个村都将通上自来水", "每个中心村都将通上自来水"],
    ["Free tests in Leeds, York and Hull.", "Free tests in Leeds, York and Bradford."],
    ["Signed by Norway, Chile and Ghana.", "Signed by Norway, Peru and Ghana."],
  ])("changed: %s → %s", (earlier, later) => {
    expect(answers(earlier, later)).toEqual(["changed", "changed"]);
  });

  it.each([
    ["We will test all models before release.", "We will test frontier models before release."],
    ["保护所有森林", "保护公有森林"],
  ])("is narrower, and all is broader: %s → %s", (earlier, later) => {
    const lang = /\p{Script=Han}/u.test(earlier) ? "zh" : "en";
    const effects = (from: string, to: string) =>
      compare({ text: from, lang }, { text: to, lang }).changes.map(({ effect }) => effect);
    expect(effects(earlier, later)).toEqual(["narrower"]);
    expect(effects(later, earlier)).toEqual(["broader"]);
  });

  it("is no change where all is said in another word", () => {
    expect(answers("所有员工每年至少享有十五天带薪休假。", "全体员工每年至少享有十五天带薪休假。")).toEqual([
      "same",
      "same",
    ]);
  });
});

it("cannot tell where two wordings share neither words nor terms", () => {
  expect(answers("由第三方机构审计", "我们自己检查账目")).toEqual(["cannot_tell", "cannot_tell"]);
});

it.each([
  ["We will stop all discharges.", "We will reduce discharges."],
  ["我们将停止向河中排放废水。", "我们将减少向河中排放废水。"],
])("what is stopped is more than what is reduced: %s → %s", (earlier, later) => {
  const lang = /\p{Script=Han}/u.test(earlier) ? "zh" : "en";
  const { changes } = compare({ text: earlier, lang }, { text: later, lang });
  expect(changes).toContainEqual(expect.objectContaining({ term: "action", effect: "weaker" }));
});
