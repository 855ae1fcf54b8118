import { describe, expect, it } from "vitest";
import { amongOthers, placedSentences } from "../suggest";
import { articleMeasures } from "./inArticle";
import { checkable } from "./model";
import { rateAmong } from "./rank";

const ENGLISH = [
  "Acme Water to close plant",
  "Acme Water will close its oldest treatment plant by 2030, Chief Executive Jane Roe said on Monday.",
  "It was raining. The hall was cold. Someone coughed at the back.",
  "“We will not lay off a single worker,” Roe told the meeting.",
  "Union leader Tom Hale accused the company of hiding three reports on the state of the filters.",
  "The company declined to comment.",
  "The plant treated 41 million litres a day last year, according to the regulator.",
].join("\n");

const CHINESE = [
  "青河水务将关闭水厂",
  "青河水务董事长张明远5日表示，公司将在2030年前关闭最老的水厂，并承诺不裁员。",
  "窗外下着雨。礼堂里很冷。后排有人咳嗽。",
  "工会主席李大海指责公司隐瞒了三份关于滤池的报告。",
  "公司未予置评。",
  "监管部门的数据显示，该厂去年日处理污水4.1万吨，同比增长6%。",
  "大家慢慢散去。",
].join("\n");

const rated = (text: string, lang: "en" | "zh") => {
  const sentences = placedSentences(text, lang);
  const scores = rateAmong(amongOthers(sentences), lang);
  return sentences.map(({ text: sentence }, place) => ({ sentence, score: scores[place] ?? 0 }));
};

describe("among the sentences of an article", () => {
  it.each([
    ["en", ENGLISH, ["will close its oldest", "not lay off", "accused", "41 million"]],
    ["zh", CHINESE, ["2030年前", "指责", "4.1万吨"]],
  ] as const)("%s: what is promised, blamed and counted comes before the scene", (lang, text, claims) => {
    const best = rated(text, lang).toSorted((a, b) => b.score - a.score);
    const first = best.slice(0, claims.length).map(({ sentence }) => sentence);
    for (const claim of claims) expect(first.some((one) => one.includes(claim))).toBe(true);
  });

  it("each sentence of a short text is judged by itself", () => {
    const sentences = ["It rained.", "Acme Water will close its oldest plant by 2030.", "She smiled."];
    const article = sentences.map((text, nth) => ({ text, opens: nth === 0, isTitle: false }));
    expect(rateAmong(article, "en")).toEqual(sentences.map((text) => checkable(text, "en")));
  });

  it("it is known where a sentence stands, who speaks and what it leans on", () => {
    const measures = articleMeasures(amongOthers(placedSentences(ENGLISH, "en")), "en");
    const has = (place: number, name: string) => measures[place]?.get(name);
    expect(has(0, "title")).toBe(1);
    expect(has(1, "place:first")).toBe(1);
    expect(has(1, "alone")).toBe(1);
    expect(has(2, "opens")).toBe(1);
    expect(has(2, "leans")).toBe(1);
    expect(has(3, "opens")).toBeUndefined();
    expect(has(5, "said by:name")).toBe(1);
    expect(has(6, "kind:accusation")).toBe(1);
    expect(has(7, "declines")).toBe(1);
    expect(has(8, "part:last")).toBe(1);
  });
});
