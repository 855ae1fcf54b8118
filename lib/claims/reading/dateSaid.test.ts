import { describe, expect, it } from "vitest";
import { parsePartialDate, partialDateInput } from "@/lib/dates";
import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { datelineOf } from "./dateline";
import { dateSaid } from "./dateSaid";

/** A Tuesday. */
const PUBLISHED = parsePartialDate("2024-08-06");

function said(
  sentence: string,
  lang: "en" | "zh",
  publishedOn = PUBLISHED,
  dateline?: string,
): string | undefined {
  const dates = { publishedOn, dateline: dateline ? parsePartialDate(dateline) : undefined };
  const found = dateSaid(sentence, { lang, speakers: [] }, dates);
  return found && `${partialDateInput(found.date)} ${found.from}`;
}

describe("what the article tells itself", () => {
  it.each<[string, ClaimKind, string | undefined]>([
    ["The council voted on Friday to close the mill.", "event", "2024-08-06 article"],
    ["Jane Roe stepped down in May after ten years.", "event", "2024-08-06 article"],
    ["Work on the mill is due to start in September.", "promise", "2024-08-06 article"],
    ["That had been promised in 2019 and again in 2022.", "promise", undefined],
  ])("%s (%s) → %s", (sentence, kind, expected) => {
    const found = dateSaid(sentence, { lang: "en", speakers: [] }, { publishedOn: PUBLISHED }, kind);
    expect(found && `${partialDateInput(found.date)} ${found.from}`).toBe(expected);
  });
});

describe("when it was said", () => {
  it.each([
    ["Jane Roe said on Monday that the river was clean.", "2024-08-05 sentence"],
    ["Jane Roe said on Tuesday that the river was clean.", "2024-08-06 sentence"],
    ["On Monday Jane Roe, the chair, said the river was clean.", "2024-08-05 sentence"],
    [
      "The march was called after a rise on 2 August, said Green Rivers International on Monday.",
      "2024-08-05 sentence",
    ],
    ["Troops stayed there after the September 11, 2001 attacks.", "2024-08-06 article"],
    ["Jane Roe said the river was clean.", "2024-08-06 article"],
    ["For the river we used data published in May 2024 by the council.", undefined],
    ["The council’s decision to cut the rate last month should keep bills low.", "2024-08-06 article"],
    ["Experts on rivers told USA TODAY that it was clean.", "2024-08-06 article"],
    ["Experts told Rivers Today that it was clean.", "2024-08-06 article"],
    ["Acme Water said it would halve spills by 2030.", "2024-08-06 article"],
    ["Acme Water said spills fell in 2019.", "2024-08-06 article"],
    ["Acme Water said spills fell in the second quarter.", "2024-08-06 article"],
    ["In 2019 spills fell by 3%, Jane Roe said.", "2024-08-06 article"],
    ["In 2019, spills fell by 3%, Jane Roe said.", "2024-08-06 article"],
    ["In July 2023 the council pledged to clean the river.", "2023-07 sentence"],
    ["Jane Roe said the council announced in May 2024 that it would close.", "2024-08-06 article"],
    ["After its founder Tom Hale left the firm in May, Acme Water committed to a £3m fund.", undefined],
    ["Jane Roe previously said the river was clean.", undefined],
    ["Jane Roe has since said the river was clean.", undefined],
    ["Acme Water announced over the weekend that it was clean.", undefined],
    ["“It is clean,” Jane Roe said in a May 3 meeting.", "2024-05-03 sentence"],
    ["The river rose during Monday’s storm.", "2024-08-06 article"],
    ["The river rose during Tuesday’s storm.", "2024-08-06 article"],
    ["The council had promised a clean river.", undefined],
    ["Jane Roe said last Friday that it was clean.", "2024-08-02 sentence"],
    ["Jane Roe said last Monday that it was clean.", undefined],
    ["The council earlier said the river was clean.", undefined],
    ["Acme Water will open a plant in 2030.", "2024-08-06 article"],
    ["The river is the cleanest in Europe.", "2024-08-06 article"],
    ["Roe, who earned a million last year, said the river was clean.", "2024-08-06 article"],
    ["Although the mill was built in 1889, Jane Roe argued that it was new.", undefined],
    ["Jane Roe resigned in May 2024.", "2024-08-06 article"],
    ["Spills fell in 2021 and in 2022.", "2024-08-06 article"],
    ["We aim to answer every appeal within 15 working days.", "2024-08-06 article"],
    ["Starting on April 15, we will keep them on your phone.", "2024-08-06 article"],
  ])("English: %s → %s", (sentence, expected) => {
    expect(said(sentence, "en")).toBe(expected);
  });

  it.each([
    ["外交部发言人毛小宁5日表示，双方将继续对话。", "2024-08-05 sentence"],
    ["张三周一表示，情况好转。", "2024-08-05 sentence"],
    ["张三周二表示，情况好转。", "2024-08-06 sentence"],
    ["协会秘书长张三表示，情况好转。", "2024-08-06 article"],
    ["2023年公司营收增长12%，董事长张三表示。", "2024-08-06 article"],
    ["公司2023年年报称，营收增长12%。", undefined],
    ["张三表示，2023年公司营收增长12%。", "2024-08-06 article"],
    ["远山集团计划2030年前停售燃油车。", "2024-08-06 article"],
    ["公司此前承诺投入20%算力。", undefined],
    ["张三曾表示，情况会好转。", undefined],
    ["今年5月接受采访时，张三表示算力不够。", "2024-05 sentence"],
    ["去年7月，公司承诺投入20%算力。", "2023-07 sentence"],
    ["会议8月1日在北京举行。", "2024-08-06 article"],
    ["同年5月，他表示会离开。", undefined],
  ])("Chinese: %s → %s", (sentence, expected) => {
    expect(said(sentence, "zh")).toBe(expected);
  });

  it("counts from the dateline, and says so", () => {
    expect(said("Jane Roe said the river was clean.", "en", PUBLISHED, "2024-08-04")).toBe(
      "2024-08-04 dateline",
    );
    expect(said("外交部发言人毛小宁4日表示，双方将继续对话。", "zh", PUBLISHED, "2024-08-04")).toBe(
      "2024-08-04 sentence",
    );
  });

  it("without any day of the article only what the sentence gives is known", () => {
    expect(said("Jane Roe said the river was clean.", "en", undefined)).toBe("2024-08-06 article");
    expect(dateSaid("Jane Roe said it was clean.", { lang: "en", speakers: [] }, {})).toBeUndefined();
  });
});

describe("after what was said earlier", () => {
  const following = (before: string, sentence: string, lang: "en" | "zh" = "en") => {
    const found = dateSaid(sentence, { lang, speakers: [], before }, { publishedOn: PUBLISHED });
    return found && `${partialDateInput(found.date)} ${found.from}`;
  };

  it.each([
    ["Last week Jane Roe posted that it was clean. ", "She said it was safe.", undefined],
    ["“It is clean,” Jane Roe said last Monday. ", "“It is safe to swim in.”", undefined],
    ["“It is clean,” Jane Roe said last Friday. ", "“It is safe to swim in.”", "2024-08-02 before"],
    ["Jane Roe said it was clean. ", "She said it was safe.", "2024-08-06 article"],
    ["It rained last week. ", "Jane Roe said it was safe.", "2024-08-06 article"],
  ])("%s%s → %s", (before, sentence, expected) => {
    expect(following(before, sentence)).toBe(expected);
  });

  it("a day before the source is the day of the report", () => {
    expect(following("", "当地时间8月5日，据科技媒体The Northwind报道，他已离职。", "zh")).toBe(
      "2024-08-05 sentence",
    );
  });
});

describe("the dateline of a text", () => {
  it.each([
    ["新华社北京8月5日电（记者 张三）国务院日前印发通知。", "2024-08-05"],
    ["央视网消息：今天，会议召开。\n中新网上海8月4日电 天气转凉。", "2024-08-04"],
    ["LONDON, Aug 5 (Wire) - Shares rose on Monday.", "2024-08-05"],
    ["BONN, Germany, August 4 — The river rose.", "2024-08-04"],
    ["WESTMERE, Aug. 4, 2024 /BizRelease/ -- Acme Inc. today opened its plant.", "2024-08-04"],
    ["The river rose on August 4 - and fell.", undefined],
    ["会议8月5日召开，来电祝贺。", undefined],
  ])("%s → %s", (text, expected) => {
    const found = datelineOf(text, PUBLISHED);
    expect(found && partialDateInput(found)).toBe(expected);
  });
});

describe("what the text before tells of when it was said", () => {
  const saidAfter = (before: string, sentence: string, lang: "en" | "zh", kind?: ClaimKind) => {
    const found = dateSaid(sentence, { lang, speakers: [], before }, { publishedOn: PUBLISHED }, kind);
    return found && `${partialDateInput(found.date)} ${found.from}`;
  };

  it.each([
    ["主席马小亨昨日表示，票价太高。", "马小亨说，公司需要反省。", "zh", "2024-08-05 before"],
    ["主席马小亨昨日表示，票价太高。", "他又说，公司需要反省。", "zh", "2024-08-05 before"],
    ["主席马小亨昨日表示，票价太高。", "议员田大成表示，政府也需要反省。", "zh", undefined],
    ["议员曾大成指出，程序有误。", "议员曾大成强调，预算太高。", "zh", "2024-08-06 article"],
    ["主席马小亨日前表示，票价太高。", "议员田大成表示，政府需要反省。", "zh", "2024-08-06 article"],
    ["主席马小亨日前表示，票价太高。", "他又说，公司需要反省。", "zh", undefined],
    ["Jane Roe said on Monday that it was late. ", "Roe said it would come.", "en", "2024-08-05 before"],
    ["立法會交通委員會昨討論票價。", "議員田大成表示，票價太高。", "zh", undefined],
    ["", "有議員昨要求政府增撥資源。", "zh", "2024-08-05 sentence"],
    ["", "東港管委會在8月2日的回覆中表示，將持續巡查。", "zh", "2024-08-02 sentence"],
    ["相关成果5日在线发表。", "研究员林大同认为，成本太高。", "zh", "2024-08-06 article"],
    ["In May, Jane Roe said it was late. ", "Tom Hale said it would come.", "en", "2024-08-06 article"],
    ["In May, Jane Roe said it was late. ", "She said it would come.", "en", undefined],
    ["房屋署昨晚公布数字。", "分析师田大成认为，租金会跌。", "zh", "2024-08-06 article"],
    ["公司昨晚发布公告，业绩下滑。", "公司在公告中称，原料涨价。", "zh", undefined],
    ["財委會昨日開會。", "副局長唐靄琳在會上解釋，地質複雜。", "zh", "2024-08-05 before"],
    ["財委會昨日開會。副局長唐靄琳在會上解釋，地質複雜。", "她承諾，會提交報告。", "zh", "2024-08-05 before"],
    ["", "參議員湯姆·里德周一致信公司，要求交出記錄。", "zh", "2024-08-05 sentence"],
    ["", "永晉建築昨晚發聲明回覆本報，稱工程按合約進行。", "zh", "2024-08-05 sentence"],
    ["", "今年5月，副总裁陆鸣离职，接近公司的人士称，双方有分歧。", "zh", undefined],
    ["这与他2022年11月在国会的说法不同。", "当时，哈尔承诺测试一个月。", "zh", "2022-11 before"],
    [
      "It fell in 2019. Jane Roe said it was late. ",
      "“It will fall again,” she said.",
      "en",
      "2024-08-06 article",
    ],
    ["In 2019 Jane Roe gave a speech. ", "She said it was late.", "en", undefined],
    ["The firm changed hands in 2022. ", "The company plans to move.", "en", "2024-08-06 article"],
    ["", "Tom Hale, who resigned in 2022, said he had warned them.", "en", "2024-08-06 article"],
    ["", "Tom Hale wrote on Facebook on Saturday that it was late.", "en", "2024-08-03 sentence"],
    ["", "Tom Hale told parliament on Monday that it was late.", "en", "2024-08-05 sentence"],
    ["", "副区长柯敏在8月2日的调度会上要求，路段年底前通车。", "zh", "2024-08-02 sentence"],
    [
      "8月5日，市场监管局通报，五批次不合格。",
      "当晚，轻澈品牌在微博致歉，称将召回。",
      "zh",
      "2024-08-05 before",
    ],
    ["", "Hours later Tom Hale called for the mill to close.", "en", "2024-08-06 article"],
  ] as const)("after %s: %s", (before, sentence, lang, expected) => {
    expect(saidAfter(before, sentence, lang)).toBe(expected);
  });

  it("a figure that the article tells itself is told on its own day", () => {
    expect(saidAfter("", "Sales fell 10 percent last month.", "en", "quantity")).toBe("2024-08-06 article");
    expect(saidAfter("", "Our sales fell 10 percent last month.", "en", "quantity")).toBeUndefined();
    expect(
      saidAfter("We charge the same rate. ", "Last year we issued 41,200 fines.", "en", "quantity"),
    ).toBe("2024-08-06 article");
    expect(
      saidAfter("“We charge the same rate,” Jane Roe said. ", "Last year we issued 41,200 fines.", "en"),
    ).toBeUndefined();
  });

  it("a dateline may give the day alone", () => {
    const head = "（中央社記者林小明北京5日電）外交部表示，雙方將繼續對話。";
    expect(datelineOf(head, PUBLISHED)).toEqual({ date: "2024-08-05", precision: "day" });
  });
});
