import { expect, test } from "vitest";
import { encodePostings } from "../index/postings";
import { parseQuery } from "../query";
import { withTranslations } from "../queryExpansion";
import { scoreDocuments } from "./scoreDocuments";
import { translatedScores } from "./translatedScoring";

const DOCUMENT_COUNT = 1_000;
/** Every word is in ten documents of a thousand. */
const scoresOf = (text: string, documentFrequency = (_: string) => 10) =>
  translatedScores(withTranslations(parseQuery(text)), documentFrequency, DOCUMENT_COUNT);

test("translations of one word are a synonym group; numbers and foreign names count in both languages", () => {
  const scores = scoresOf("OpenAI 承诺 20% 算力");
  const groupOf = (term: string) => scores.get(term)?.synonymGroup;
  expect(groupOf("promiz")).toBe(groupOf("pledg"));
  expect(groupOf("promiz")).not.toBe(groupOf("comput"));
  expect(groupOf("openai")).toBeNull();
  expect([...scores.keys()].some((term) => term.startsWith("#0.2"))).toBe(true);
  expect(scores.has("算力")).toBe(false);
});

test("a query without a translation that some claim has is not scored in the other language", () => {
  const han = /\p{Script=Han}/u;
  expect(scoresOf("承诺 算力", (term) => (han.test(term) ? 10 : 0)).size).toBe(0);
  expect(scoresOf("2030 20%").size).toBe(0);
});

test("the fewer words have a translation, the lower the score of those that have one", () => {
  const maxScore = (text: string) => scoresOf(text).get("hospit")?.maxScore ?? 0;
  const perTerm = (text: string) => maxScore(text) / parseQuery(text).terms.length;
  expect(perTerm("医院 呱嗒喀")).toBeLessThan(perTerm("医院"));
});

test("a document is scored by its terms in one language or in the other, not in both", () => {
  const translation = (synonymGroup: number, ...documents: number[]) => ({
    maxScore: 0,
    queryWeight: 0,
    translated: { maxScore: 4, queryWeight: 1, synonymGroup },
    blocks: blocksOf(...documents),
  });
  const blocksOf = (...documents: number[]) =>
    encodePostings(documents.map((document) => ({ document, weight: 255 })));
  const { candidates } = scoreDocuments({
    terms: [
      { maxScore: 5, queryWeight: 2, blocks: blocksOf(1, 2) },
      translation(0, 2, 3),
      translation(1, 3),
      translation(0, 3),
    ],
    filters: [],
    lastDocument: 3,
    limit: 10,
    minWeight: 0,
  });
  expect(candidates).toEqual([
    { document: 3, score: 12, matchedWeight: 2 },
    { document: 2, score: 5, matchedWeight: 2 },
    { document: 1, score: 5, matchedWeight: 2 },
  ]);
});
