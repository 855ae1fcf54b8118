import { describe, expect, test } from "vitest";
import { compareDocuments } from "./compareDocuments";

/** A difference that matters, or of which it is said that nobody can tell: never unchanged, the same, or no part of the text. */
function expectTold(earlier: string, later: string): void {
  const found = compareDocuments(earlier, later);
  const { unchanged, same, apart, dates, artefact } = found;
  expect({ unchanged, same, apart, dates, artefact }).toEqual({
    ...{ unchanged: [], same: [], apart: [], dates: [], artefact: false },
  });
  expect([...found.changes, ...found.cannotTell].length).toBeGreaterThan(0);
}
const expectSubstantive = (earlier: string, later: string) =>
  expect(compareDocuments(earlier, later)).toMatchObject({ substantive: true, artefact: false });

describe("a number that a text says is no number of a list", () => {
  test.each([
    ["2.5 GB of storage is included.", "1.5 GB of storage is included."],
    ["3.5 Percent of revenue is shared.", "5.5 Percent of revenue is shared."],
    ["2.5 Million people are covered.", "3.5 Million people are covered."],
    ["20) users may join", "200) users may join"],
    ["1.5.2 Users may join.", "1.5.3 Users may join."],
    ["第三部分员工将获得奖金。", "第二部分员工将获得奖金。"],
    ["第三款手机将免费提供。", "第四款手机将免费提供。"],
    ["一．五万元将退还。", "二．五万元将退还。"],
    ["三.五万元将退还。", "九.五万元将退还。"],
    ["I. Newton shall be director.", "C. Newton shall be director."],
    ["C. Smith will pay the fee.", "D. Smith will pay the fee."],
  ])("%s", expectTold);

  test("nor where it stands alone", () => expectSubstantive("30. Days to pay", "60. Days to pay"));

  test("nor where a decimal stands beside its neighbour", () =>
    expectTold("2.5 GB are included.\n2.6 GB are the most.", "1.5 GB are included.\n1.6 GB are the most."));
});

describe("different numbers are never one", () => {
  test.each([
    [".5% of sales", "5% of sales"],
    ["利率为5‰。", "利率为5。"],
    ["Up to 10² users may join.", "Up to 102 users may join."],
    ["10⁹ tonnes are allowed.", "109 tonnes are allowed."],
    ["±5 percent is allowed.", "5 percent is allowed."],
    ["2/3 is needed", "2, 3 is needed"],
    ["½ is paid", "1 2 is paid"],
    ["- 5 degrees is the limit", "5 degrees is the limit"],
    ["The limit is -5 degrees.", "The limit is 5 degrees."],
    ["The limit is ~5 degrees.", "The limit is 5 degrees."],
    ["增速为-3%。", "增速为3%。"],
    ["The ratio is 3:1 for all.", "The ratio is 31 for all."],
    ["Open from 1:30 on.", "Open from 130 on."],
    ["10–15 days are given.", "1015 days are given."],
    ["It costs 1,5 euros.", "It costs 1.5 euros."],
    ["There are 10^6 users.", "There are 106 users."],
  ])("%s", expectTold);
});

describe("an amount, a range, a date or a name is no address", () => {
  test.each([
    ["The cap is 1 000 000 euros.", "The cap is 9 000 000 euros."],
    ["The cap is 1.000.000 euros.", "The cap is 9.000.000 euros."],
    ["The cap is 15000000 euros.", "The cap is 95000000 euros."],
    ["The cap is 1000000000.", "The cap is 2000000000."],
    ["The fine is 1000-5000 euros.", "The fine is 1000-9000 euros."],
    ["It is allowed until 2030-12-31.", "It is allowed until 2040-12-31."],
    ["The plan is for 2020-2025.", "The plan is for 2020-2030."],
    ["2020-2025", "2020-2030"],
    ["Zones 10 20 30", "Zones 10 20 90"],
    ["Pay to the account 1234 5678 9012.", "Pay to the account 1234 5678 9013."],
    ["We sell data to facebook.com.", "We sell data to google.com."],
    ["We sell data to https://facebook.com/x.", "We sell data to https://google.com/x."],
  ])("%s", expectTold);

  test("a number to call is one", () => {
    const call = (number: string) => `We are open every day.\n\nCall us at ${number} for help.`;
    const found = compareDocuments(call("(020) 7946 0958"), call("(020) 7946 0123"));
    expect(found).toMatchObject({ substantive: false, apart: [{ kind: "address" }] });
  });
});

describe("a sentence is no furniture, whatever it begins with", () => {
  test.each([
    ["Subscribers may cancel at any time without a fee.", "Subscribers may never cancel."],
    ["Free shipping for orders over 20 dollars.", "Free shipping for orders over 200 dollars."],
    ["Tell us within 30 days if you object.", "Tell us within 3 days if you object."],
    [
      "Share on social media only with written consent of the author.",
      "Share on social media without the consent of the author.",
    ],
    ["Copyright in your content stays with you.", "Copyright in your content passes to us."],
    [
      "Thank you for subscribing; you will be charged 5 euros a month.",
      "Thank you for subscribing; you will be charged 50 euros a month.",
    ],
    ["This page contains all fees that we charge.", "This page contains some fees that we charge."],
    ["We will be in touch within 30 days of it.", "We will be in touch within 90 days of it."],
    ["Available in 30 countries.", "Available in 3 countries."],
    ["版权所有人有权收取费用。", "版权所有人无权收取费用。"],
    ["来源不明的数据一律删除。", "来源不明的数据一律保留。"],
    ["下一篇幅不得超过五百字。", "下一篇幅不得超过五千字。"],
    ["地址信息不会被共享。", "地址信息将被共享。"],
    ["[We sell data](https://a.example/x)", "[We never sell data](https://a.example/x)"],
  ])("%s", expectTold);

  test("nor an address", () =>
    expectSubstantive("We keep logs.\n\nAddress changes must be told within 30 days.", "We keep logs."));
});

describe("a sentence with a date is not the date of the version", () => {
  test.each([
    [
      "Coal plants must be closed before the date 31 December 2030.",
      "Coal plants must be closed before the date 31 December 2040.",
    ],
    [
      "Fees reviewed before 1 May 2026 will be refunded.",
      "Fees reviewed before 1 May 2029 will be refunded.",
    ],
    ["Prices are updated daily since 1 May 2024.", "Prices are updated yearly since 1 May 2024."],
    [
      "Version 2 is effective: 2 May 2026; fees are not refundable.",
      "Version 2 is effective: 2 May 2026; fees are refundable.",
    ],
    ["本条例自2026年1月1日起施行，有效期五年。", "本条例自2026年1月1日起施行，有效期十年。"],
    ["申请截止日期为2026年5月1日。", "申请截止日期为2026年3月1日。"],
    ["设备须在2027年底前更新。", "设备须在2035年底前更新。"],
    ["名单于2026年5月1日前公布。", "名单于2028年5月1日前公布。"],
    ["煤电厂将于2030年关闭，实施全面禁令。", "煤电厂将于2050年关闭，实施全面禁令。"],
  ])("%s", expectTold);
});

describe("what cannot be told is not told as the same", () => {
  test.each([
    ["we may sell data", "we may not sell data"],
    ["We can share your data with partners.", "We cannot share your data with partners."],
    ["We may share data with partners only with consent.", "We may share data with partners with consent."],
    ["Only adults may enter", "Adults may enter"],
    ["Мы не продаем ваши данные третьим лицам.", "Мы продаем ваши данные третьим лицам."],
  ])("%s", expectTold);

  test.each([
    ["We do not sell your data to others.", "We do sell your data to others."],
    ["我们不出售您的数据。", "我们出售您的数据。"],
    ["The guest pays within 30 days.", "The guest pays within 90 days."],
  ])("a negation or a number on one side alone is a change: %s", expectSubstantive);
});

describe("a title that says something is text", () => {
  test.each([
    ["# We never sell your data", "# We always sell your data"],
    ["**We never sell your data**", "**We may sell your data**"],
    ["## Fees: 5 dollars a month", "## Fees: 50 dollars a month"],
    ["# No refunds", "# Refunds"],
  ])("%s", expectTold);

  test("one that names something is a title", () => {
    const found = compareDocuments("# Our rules\n\nPay in May.", "# House rules\n\nPay in May.");
    expect(found).toMatchObject({ substantive: false, cannotTell: [], apart: [{ kind: "heading" }] });
  });
});

describe("what is gone or new", () => {
  const refunds = Array.from({ length: 20 }, (_, n) => `We must pay refund ${n + 1} within 30 days.`);

  test("is no capture where no sentence breaks off", () => {
    const [short, long] = ["We keep logs.", ["We keep logs.", ...refunds].join("\n")];
    expectSubstantive(long, short);
    expectSubstantive(short, long);
  });

  test.each(["No refunds.", "We sell data.", "禁止拍照。", "Fees may rise.", "我们会出售您的数据给第三方。"])(
    "counts though it is short: %s",
    (said) => {
      const rest = "The garden is shared by everybody.\n\n院子由全体住户共用。";
      expectSubstantive(rest, `${rest}\n\n${said}`);
      expectSubstantive(`${rest}\n\n${said}`, rest);
    },
  );
});

describe("what stands elsewhere", () => {
  test.each([
    [
      "We do share:\n- name\n\nWe do not share:\n- location",
      "We do share:\n- location\n\nWe do not share:\n- name",
    ],
    [
      "# We will\n\nsell your data.\n\n# We will not\n\nkeep your mail.",
      "# We will\n\nkeep your mail.\n\n# We will not\n\nsell your data.",
    ],
  ])("under words that say otherwise is a change: %s", expectSubstantive);
});

describe("words are no markup", () => {
  test.each([
    [
      "Users aged <eighteen are excluded but those > twenty may join.",
      "Users aged <sixteen are excluded but those > twenty may join.",
    ],
    ["Pay if a <b but not if c> d.", "Pay if a <b and also if c> d."],
    ["We ~~will~~ sell data.", "We will sell data."],
  ])("%s", expectTold);

  test("a tag is", () => {
    const [tagged, plain] = ['Pay <b class="x">the rent</b><br/> in May.', "Pay the rent in May."];
    expect(compareDocuments(tagged, plain).unchanged).toEqual([[0, 0]]);
  });
});

describe("what is no difference stays none", () => {
  test.each([
    ["The fee is 1,000 euros.", "The fee is 1000 euros."],
    ["The house has 5 rooms.", "The house has five rooms."],
    ["房客须在十日内付款。", "房客须在10日内付款。"],
    ["We don't sell data.", "We do not sell data."],
    ["© 2023 Acme Inc. All rights reserved.", "© 2024 Acme Inc. All rights reserved."],
    ["1. Pay.\n2. Go.", "1) Pay.\n2) Go."],
    ["Section 1. Pay rent.\nSection 2. Go home.", "Pay rent.\nGo home."],
  ])("%s", (earlier, later) => expect(compareDocuments(earlier, later).substantive).toBe(false));
});
