import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PartialDate, parsePartialDate, partialDateInput } from "@/lib/dates";
import { findDates } from "@/lib/language/dateGrammar";
import { foldHan } from "@/lib/language/han";
import { saidOn } from "./saidOn";

const published = parsePartialDate("2024-08-06") as PartialDate;

/** The dates of a text in their partial ISO form; a question mark where it leaves them open. */
function dates(text: string, on: PartialDate | undefined = published): string[] {
  return findDates(foldHan(text), on).map(({ date }) => (date ? partialDateInput(date) : "?"));
}

function said(sentence: string, on: string | undefined = "2024-08-06"): string | undefined {
  const date = saidOn(sentence, on === undefined ? undefined : parsePartialDate(on));
  return date && partialDateInput(date);
}

describe("dates as written", () => {
  it.each([
    ["2024年5月17日", "2024-05-17"],
    ["二〇二四年五月", "2024-05"],
    ["二零二三年", "2023"],
    ["24年5月", "2024-05"],
    ["今年5月", "2024-05"],
    ["去年十月", "2023-10"],
    ["去年十月十二日", "2023-10-12"],
    ["前年", "2022"],
    ["明年3月", "2025-03"],
    ["7月末", "2024-07"],
    ["8月1日", "2024-08-01"],
    ["上個月", "2024-07"],
    ["本月5日", "2024-08-05"],
    ["昨天", "2024-08-05"],
    ["前天", "2024-08-04"],
    ["三天前", "2024-08-03"],
    ["上周五", "2024-08-02"],
    ["上週日", "2024-08-04"],
    ["星期一", "2024-08-05"],
    ["民國113年8月1日", "2024-08-01"],
    ["民國一一四年", "2025"],
    ["民国一百一十三年七月", "2024-07"],
    ["5日", "2024-08-05"],
    ["30日", "2024-07-30"],
    ["下周五", "2024-08-16"],
    ["大前天", "2024-08-03"],
    ["令和6年8月", "2024-08"],
    ["2024年第一季度", "2024"],
    ["2024年3月至5月", "2024"],
  ])("reads %s", (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it.each([
    ["May 17, 2024", "2024-05-17"],
    ["17 May 2024", "2024-05-17"],
    ["in May 2024", "2024-05"],
    ["Aug 1", "2024-08-01"],
    ["Aug. 1st", "2024-08-01"],
    ["1 August", "2024-08-01"],
    ["in May", "2024-05"],
    ["next May", "2025-05"],
    ["late July", "2024-07"],
    ["last July", "2023-07"],
    ["last december", "2023-12"],
    ["this May", "2024-05"],
    ["last month", "2024-07"],
    ["last year", "2023"],
    ["in 2023", "2023"],
    ["yesterday", "2024-08-05"],
    ["two days ago", "2024-08-04"],
    ["He said so on Friday", "2024-08-02"],
    ["last Friday", "2024-08-02"],
    ["2024年度报告", "2024"],
    ["2024-05-17", "2024-05-17"],
    ["the day before yesterday", "2024-08-04"],
    ["in the first quarter of 2024", "2024"],
    ["10 days ago", "2024-07-27"],
  ])("reads %s", (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it.each(["同年5月", "次年三月", "10月1日", "周二", "10月", "上周", "农历八月初三", "2024财年"])(
    "leaves %s open",
    (text) => {
      expect(dates(text)).toEqual(["?"]);
    },
  );

  it.each([
    "last March",
    "next December",
    "last Monday",
    "on Tuesday",
    "October 1",
    "May of that year",
    "in November",
  ])("leaves %s open", (text) => {
    expect(dates(text)).toEqual(["?"]);
  });

  it.each([
    "三个月",
    "第5日",
    "5日内",
    "GPT-4",
    "20%",
    "五年",
    "she may go",
    "This may include names",
    "we march on",
    "May I?",
    "2024",
    "版本3.5",
  ])("sees no date in %s", (text) => {
    expect(dates(text)).toEqual([]);
  });

  it("leaves what counts from publication open when that is not known, or not to the day", () => {
    expect(["昨天", "5月", "in May", "last July", "去年"].map((text) => findDates(text)[0]?.date)).toEqual(
      Array(5).fill(undefined),
    );
    expect(dates("2023年7月", undefined)).toEqual(["2023-07"]);
    const month = parsePartialDate("2024-08");
    expect(["昨天", "去年", "今年5月", "上个月"].flatMap((text) => dates(text, month))).toEqual([
      "?",
      "2023",
      "2024-05",
      "2024-07",
    ]);
    expect(dates("上个月", parsePartialDate("2024"))).toEqual(["?"]);
  });

  it("counts over the turn of a year", () => {
    const january = parsePartialDate("2024-01-03");
    expect(["12月", "12月30日", "上个月", "30日", "前天"].flatMap((text) => dates(text, january))).toEqual([
      "2023-12",
      "2023-12-30",
      "2023-12",
      "2023-12-30",
      "2024-01-01",
    ]);
    expect(dates("1月", parsePartialDate("2024-12-20"))).toEqual(["?"]);
  });

  it("never knows a day that is not written", () => {
    const year = fc.integer({ min: 2000, max: 2030 });
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(year, month, (y, m) => {
        const expected = `${y}-${String(m).padStart(2, "0")}`;
        expect(dates(`${y}年${m}月`)).toEqual([expected]);
        expect(dates(`${y}年`)).toEqual([`${y}`]);
        const name = new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(2000, m - 1, 1));
        expect(dates(`${name} ${y}`)).toEqual([expected]);
      }),
    );
  });
});

describe("the date something was said", () => {
  it.each([
    ["今年5月接受访谈时，舒曼表示算力应该转移。", "2024-05"],
    ["舒曼昨天宣布离职。", "2024-08-05"],
    ["奧特曼8月1日在社交平台上寫道，公司沒有變。", "2024-08-01"],
    ["7月末，公司把一名主管调离了岗位。", "2024-07"],
    ["Altman said in a post on Aug. 1 that nothing had changed.", "2024-08-01"],
    ["Altman told reporters on Friday that nothing had changed.", "2024-08-02"],
    ["In July 2023 the company pledged a fifth of its compute.", "2023-07"],
    ["“Compute should move,” said Schulman in May.", "2024-05"],
    ["The team leaders left in May 2024.", "2024-05"],
  ])("is found in: %s", (sentence, expected) => {
    expect(said(sentence)).toBe(expected);
  });

  it.each([
    ["a deadline", "公司承诺在2023年之前交付。"],
    ["a deadline", "Altman said the model would be ready by May 2024."],
    ["a beginning", "The offer has been open since May 2024."],
    ["the future", "公司表示明年3月发布新模型。"],
    ["the content of what is said", "Altman said it released the model in May 2024."],
    ["inside the quoted words", "奥特曼说：“去年7月我们就承诺过。”"],
    ["an earlier saying", "As we said last July, we are committed to safety."],
    ["an earlier saying", "正如公司去年7月所说，这一承诺不变。"],
    ["somebody else's", "The team, which was founded in 2023, had twenty members."],
    ["a description", "他回忆了两人2015年初次见面时的情景。"],
    ["open", "同年5月，他表示会离开。"],
    ["two dates", "2023年7月和2024年8月，公司两次换人。"],
    ["a report", "公司2023年度报告表示，营收增长。"],
    ["a report", "2023年度公司预算显示，支出增加。"],
    ["a year of work", "局长在2023年度工作会议上表示，要加快。"],
    ["nowhere", "奥特曼表示公司没有变。"],
  ])("is not taken from %s: %s", (_, sentence) => {
    expect(said(sentence)).toBeUndefined();
  });

  it("is that of the post, not of the promise that the post quotes", () => {
    expect(said("Altman wrote on August 1: “as we said last july, we’re committed”.")).toBe("2024-08-01");
  });

  it("is never after publication", () => {
    expect(said("In May 2024 the company promised more.", "2023-12-01")).toBeUndefined();
    expect(said("2024年8月7日，奥特曼表示同意。")).toBeUndefined();
    expect(said("2024年8月，奥特曼表示同意。")).toBe("2024-08");
  });

  it("does without the day of publication where the text gives the year", () => {
    expect(said("In July 2023 the company pledged it.", undefined)).toBe("2023-07");
    expect(saidOn("去年7月公司承诺了。")).toBeUndefined();
  });
});
