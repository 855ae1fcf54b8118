import { describe, expect, test } from "vitest";
import { offerRenames } from "./offerRenames";

const offered = (earlier: string, later: string) =>
  offerRenames({ text: earlier }, { text: later }).map(({ from, to }) => `${from} → ${to}`);

describe("a person is asked whether they are two names of one thing", () => {
  test.each([
    ["Basecamp will refund every customer.", "37signals will refund every customer.", "Basecamp → 37signals"],
    [
      "Today Facebook pays 2% of revenue into the fund.",
      "Today Meta pays 2% of revenue into the fund.",
      "Facebook → Meta",
    ],
    [
      "We follow Twitter until Twitter publishes the data.",
      "We follow X until X publishes the data.",
      "Twitter → X",
    ],
    [
      "Facebook Inc will keep the data for 30 days.",
      "Meta Inc will keep the data for 30 days.",
      "Facebook Inc → Meta Inc",
    ],
    [
      "The Superalignment Team will get 20% of compute.",
      "The Alignmentscience Team will get 10% of compute.",
      "Superalignment Team → Alignmentscience Team",
    ],
    [
      "The Services are free. We bill the Services yearly once the Services leave the trial.",
      "The Platform is free. We bill the Platform yearly once the Platform leaves the trial.",
      "Services → Platform",
    ],
    [
      "Basecamp’s staff and Basecamp’s owners share it.",
      "37signals’ staff and 37signals’ owners share it.",
      "Basecamp → 37signals",
    ],
    ["公司应当于每年六月召开股东大会。", "公司应当于每年六月召开股东会。", "股东大会 → 股东会"],
    ["股東大會每年召開一次，由董事會召集。", "股東會每年召開一次，由董事會召集。", "股東大會 → 股東會"],
    [
      "质量技术监督部门负责登记，并由质量技术监督部门公示登记事项。",
      "市场质量监督部门负责登记，并由市场质量监督部门公示登记事项。",
      "质量技术监督部门 → 市场质量监督部门",
    ],
    ["由证监会决定是否受理申请。", "由中国证监会决定是否受理申请。", "证监会 → 中国证监会"],
  ])("%s / %s", (earlier, later, expected) => {
    expect(offered(earlier, later).map((pair) => pair.replaceAll(/\s+/gu, " "))).toEqual([expected]);
  });
});

describe("nobody is asked about", () => {
  test.each([
    ["common words", "We will protect all forests.", "We will protect all lakes."],
    [
      "common words that are said again and again",
      "Forests matter. We protect forests and plant forests.",
      "Lakes matter. We protect lakes and plant lakes.",
    ],
    ["common words that begin a sentence", "Customers will get a refund.", "Subscribers will get a refund."],
    ["who is promised", "We will remit the tax for you.", "Stripe will remit the tax for you."],
    ["places", "We will open ten schools in Kenya.", "We will open ten schools in Uganda."],
    [
      "places that no dictionary has",
      "We will build 40 homes in Ashbrook.",
      "We will build 40 homes in Millwick.",
    ],
    ["people", "Jane Roe will lead the review.", "Peter Moran will lead the review."],
    ["people with their title", "Minister Roe will lead the review.", "Minister Moran will lead the review."],
    ["days and months", "We will publish it every March.", "We will publish it every June."],
    ["amounts", "We will pay $20 a month.", "We will pay €30 a month."],
    [
      "the two sides of a contract",
      "We pay the Buyer. Only the Buyer may cancel.",
      "We pay the Seller. Only the Seller may cancel.",
    ],
    ["plans by name", "Users of the Basic plan keep access.", "Users of the Premium plan keep access."],
    ["a part of a thing", "Google will run on clean power.", "Google Cloud will run on clean power."],
    ["another version", "We will support Windows 10 until 2025.", "We will support Windows 11 until 2025."],
    ["what letters name", "The fee is set in Schedule A.", "The fee is set in Schedule B."],
    ["authorities by their letters", "We report to the FTC each year.", "We report to the FCC each year."],
    [
      "a name that is still said",
      "Basecamp and its owner will pay. Basecamp decides.",
      "37signals and its owner will pay. Basecamp decides.",
    ],
    [
      "a name in an altogether other text",
      "Basecamp will refund every customer.",
      "Why 37signals left the cloud after ten good years.",
    ],
    ["a name that becomes two", "Acmeon pays. Acmeon decides.", "Brontix pays. Cyrell decides."],
    ["other organs", "由董事会决定分红方案。", "由监事会决定分红方案。"],
    ["who pays", "费用由市政府承担。", "费用由居民承担。"],
    ["another rank", "由省人民政府批准。", "由市人民政府批准。"],
    ["common Chinese words", "我们将保护所有森林。", "我们将保护所有湖泊。"],
    ["a narrower scope", "企业应当保护个人信息。", "企业应当保护个人敏感信息。"],
    ["part of the firms", "所有公司都要公开数据。", "所有上市公司都要公开数据。"],
    ["another department, once", "由卫生行政部门批准。", "由教育行政部门批准。"],
    ["two languages", "Basecamp will pay.", "三七信号将付款。"],
    [
      "people who changed places",
      "Rosa Klein will lead and Omar Haddad will pay.",
      "Omar Haddad will lead and Rosa Klein will pay.",
    ],
    [
      "bodies that changed places",
      "Acmeon builds it. Brontix runs it.",
      "Brontix builds it. Acmeon runs it.",
    ],
    [
      "bodies that changed places, in Chinese",
      "由股东会任命，由股东大会审计。",
      "由股东大会任命，由股东会审计。",
    ],
    ["nothing", "", ""],
  ])("%s", (_, earlier, later) => {
    expect(offered(earlier, later)).toEqual([]);
    expect(offered(later, earlier)).toEqual([]);
  });
});

test("what is asked about stands in both wordings, and reads as no change once it is known", () => {
  const [earlier, later] = [
    "Basecamp pays 20% to Basecamp's staff.",
    "37signals pays 10% to 37signals's staff.",
  ];
  const [found] = offerRenames({ text: earlier }, { text: later });
  expect(earlier).toContain(found?.from);
  expect(later).toContain(found?.to);
});

test("texts of nothing but capitals, and of one new name after another, are read to their end", () => {
  const long = (word: string) => Array.from({ length: 900 }, (_, n) => `${word}${n} will pay. `).join("");
  expect(offered("Aa ".repeat(6600), "Bb ".repeat(6600))).toEqual([]);
  expect(offered(long("Acmexq"), long("Brontq"))).toEqual([]);
});
