import { expect, test } from "vitest";
import { plainOf } from "@/lib/language/plain";
import { crossed, isChinese, questionOf } from "../query";
import { tokensOf } from "../tokens/tokens";
import { FEATURES, featuresOf } from "./features";
import { weigh } from "./weigh";

const ALL = 1_000;
const at = (name: (typeof FEATURES)[number]) => FEATURES.indexOf(name);

function features(asked: string, text: string): number[] {
  const question = weigh(crossed(questionOf(asked)), plainOf(asked), () => 10, ALL);
  const words = tokensOf(text)
    .map(({ term }) => term)
    .join(" ");
  // A statement, with no title and no context.
  const row = { words: `${words}\n\n`, plain: plainOf(text), masses: [50, 0, 0] };
  const document = { ...row, said: null, score: 1, place: 0 };
  return featuresOf(question, document, 1);
}

test("a name in letters does not make a Chinese question English, nor the other way round", () => {
  expect(isChinese(questionOf("OpenAI 承诺二成算力"))).toBe(true);
  expect(isChinese(questionOf("the mayor of 台北 promised new hospitals and schools"))).toBe(false);
});

test("a text of the other language is as like an English question as it has much of it", () => {
  const asked = "lawyers sued the hospital over vaccines";
  const [same, other] = [features(asked, "律师因疫苗起诉医院"), features(asked, "图书馆关闭了医院")];
  expect(same[at("ofQuestion")]).toBeGreaterThan(other[at("ofQuestion")] ?? 1);
  expect(same[at("letters")]).toBeGreaterThan(other[at("letters")] ?? 1);
  expect(features(asked, "大米价格")[at("letters")]).toBe(0);
});

test("one number in letters is not all of a Chinese question", () => {
  const letters = features("政策延长到2027年", "The tram line will be extended in 2027")[at("letters")] ?? 1;
  expect(letters).toBeGreaterThan(0);
  expect(letters).toBeLessThan(0.5);
});
