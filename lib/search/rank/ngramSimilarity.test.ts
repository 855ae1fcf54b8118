import fc from "fast-check";
import { expect, test } from "vitest";
import { NgramSimilarity } from "./ngramSimilarity";

const ngramsOf = (plain: string) =>
  new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => ` ${plain} `.slice(i, i + 4)));

/** The same result, computed with sets of strings. */
function bySets(plain: string, words: readonly { plain: string; idf: number }[], document: string) {
  const query = ngramsOf(plain);
  const ngrams = ngramsOf(document);
  const idf = new Map<string, number>();
  for (const word of words)
    for (const one of ngramsOf(word.plain)) idf.set(one, Math.max(idf.get(one) ?? 0, word.idf));
  const total = [...idf.values()].reduce((sum, one) => sum + one, 0);
  const common = [...ngrams].filter((one) => query.has(one)).length;
  const covered = [...ngrams].reduce((sum, one) => sum + (idf.get(one) ?? 0), 0);
  const size = Math.sqrt(query.size * ngrams.size);
  return [size > 0 ? common / size : 0, total > 0 ? covered / total : 0];
}

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "算", "力", "😀"), maxLength: 60 });
const word = fc.record({ plain: text, idf: fc.double({ min: 0, max: 9, noNaN: true }) });

test("counts the n-grams that both have, each once", () => {
  fc.assert(
    fc.property(
      text,
      fc.array(word, { maxLength: 4 }),
      fc.array(text, { minLength: 1, maxLength: 4 }),
      (plain, words, documents) => {
        const similarity = new NgramSimilarity(plain, words);
        for (const document of documents) {
          const [cosine, coverage] = similarity.compareTo(document);
          const [expectedCosine = 0, expectedCoverage = 0] = bySets(plain, words, document);
          expect(cosine).toBeCloseTo(expectedCosine, 9);
          expect(coverage).toBeCloseTo(expectedCoverage, 9);
        }
      },
    ),
  );
});

test("a misspelt word is more similar than another word", () => {
  const similarity = new NgramSimilarity("superalignment", [{ plain: "superalignment", idf: 5 }]);
  expect(similarity.compareTo("the superalignement team")[1]).toBeGreaterThan(0.7);
  expect(similarity.compareTo("the supervising team")[1]).toBeLessThan(0.4);
});
