import { expect, test } from "vitest";
import { plainOf } from "@/lib/language/plain";
import { isChinese, parseQuery } from "../query";
import { withTranslations } from "../queryExpansion";
import { tokenize } from "../tokens/tokenize";
import { extractFeatures, FEATURES } from "./features";
import { weightQuery } from "./weightedQuery";

const DOCUMENT_COUNT = 1_000;
const at = (name: (typeof FEATURES)[number]) => FEATURES.indexOf(name);

function features(query: string, text: string): number[] {
  const parsed = withTranslations(parseQuery(query));
  const weighted = weightQuery(parsed, plainOf(query), () => 10, DOCUMENT_COUNT);
  const words = tokenize(text)
    .map(({ term }) => term)
    .join(" ");
  // A statement, with no title and no context.
  const row = { words: `${words}\n\n`, plain: plainOf(text), masses: [50, 0, 0] };
  return extractFeatures(weighted, { ...row, said: null, score: 1, rank: 0 }, 1);
}

test("a name in letters does not make a Chinese query English, nor the other way round", () => {
  expect(isChinese(parseQuery("OpenAI 承诺二成算力"))).toBe(true);
  expect(isChinese(parseQuery("the mayor of 台北 promised new hospitals and schools"))).toBe(false);
});

test("an English query and a Chinese text have n-gram features by how much of the query is covered", () => {
  const query = "lawyers sued the hospital over vaccines";
  const [same, other] = [features(query, "律师因疫苗起诉医院"), features(query, "图书馆关闭了医院")];
  expect(same[at("queryCoverage")]).toBeGreaterThan(other[at("queryCoverage")] ?? 1);
  expect(same[at("ngramCoverage")]).toBeGreaterThan(other[at("ngramCoverage")] ?? 1);
  expect(features(query, "大米价格")[at("ngramCoverage")]).toBe(0);
});

test("one number in letters is not all of a Chinese query", () => {
  const [coverage = 1] = features("政策延长到2027年", "The tram line will be extended in 2027").slice(
    at("ngramCoverage"),
  );
  expect(coverage).toBeGreaterThan(0);
  expect(coverage).toBeLessThan(0.5);
});
