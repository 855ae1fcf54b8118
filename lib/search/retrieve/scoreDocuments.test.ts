import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePostings } from "../index/postings";
import { type Scoring, scoreDocuments } from "./scoreDocuments";
import type { Candidate, TranslatedScore } from "./scoredPostings";

const DOCUMENTS = 400;
const postings = fc
  .uniqueArray(
    fc.record({ document: fc.integer({ min: 1, max: DOCUMENTS }), weight: fc.integer({ min: 1, max: 255 }) }),
    {
      selector: ({ document }) => document,
      maxLength: 80,
    },
  )
  .map((list) => list.sort((a, b) => a.document - b.document));
type Postings = { document: number; weight: number }[];
type Term = {
  maxScore: number;
  queryWeight: number;
  translated: TranslatedScore | null;
  postings: Postings;
};
const number = fc.integer({ min: 1, max: 64 }).map((n) => n / 8);
const term: fc.Arbitrary<Term> = fc.record({
  maxScore: number,
  queryWeight: number,
  translated: fc.option(
    fc.record({
      maxScore: number,
      queryWeight: number,
      synonymGroup: fc.option(fc.integer({ min: 0, max: 2 })),
    }),
  ),
  postings,
});

const score = (scoring: Partial<Scoring>) =>
  scoreDocuments({ terms: [], filters: [], lastDocument: DOCUMENTS, limit: 10, minWeight: 0, ...scoring });

/** The same result, computed one document at a time. */
function documentAtATime(
  terms: readonly Term[],
  filters: readonly Postings[],
  limit: number,
  minWeight: number,
) {
  const weightIn = (list: Postings, document: number) =>
    list.find((one) => one.document === document)?.weight ?? 0;
  const candidates: Candidate[] = [];
  for (let document = 1; document <= DOCUMENTS; document++) {
    if (!filters.every((list) => weightIn(list, document) > 0)) continue;
    const own = { score: 0, weight: 0 };
    const other = { score: 0, weight: 0 };
    const groupWeights = new Map<unknown, number>();
    for (const [nth, { maxScore, queryWeight, translated, postings }] of terms.entries()) {
      const weight = weightIn(postings, document);
      if (weight === 0) continue;
      own.score += (maxScore * weight) / 255;
      own.weight += queryWeight;
      if (!translated) continue;
      other.score += (translated.maxScore * weight) / 255;
      const group = translated.synonymGroup ?? `none ${nth}`;
      groupWeights.set(group, Math.max(groupWeights.get(group) ?? 0, translated.queryWeight));
    }
    for (const weight of groupWeights.values()) other.weight += weight;
    const matchedWeight = Math.max(own.weight, other.weight);
    if (own.score > 0 && matchedWeight >= minWeight)
      candidates.push({ document, score: Math.max(own.score, other.score), matchedWeight });
  }
  const order = (a: Candidate, b: Candidate) =>
    Math.fround(b.score) - Math.fround(a.score) || b.document - a.document;
  return { candidates: candidates.sort(order).slice(0, limit), total: candidates.length };
}

test("adds up the scores of terms and translations, and keeps the top k that pass every filter", () => {
  const cases = [
    fc.array(term, { minLength: 1, maxLength: 5 }),
    fc.array(postings, { maxLength: 2 }),
    fc.integer({ min: 1, max: 30 }),
    number,
  ] as const;
  fc.assert(
    fc.property(...cases, (terms, filters, limit, minWeight) => {
      const found = score({
        terms: terms.map(({ translated, postings, ...own }) => ({
          ...own,
          ...(translated && { translated }),
          blocks: encodePostings(postings),
        })),
        filters: filters.map(encodePostings),
        limit,
        minWeight,
      });
      const expected = documentAtATime(terms, filters, limit, minWeight);
      const all = documentAtATime(terms, filters, DOCUMENTS, minWeight).candidates;
      expect(found.total).toBe(expected.total);
      expect(found.candidates.length).toBe(expected.candidates.length);
      for (const [nth, { document, score, matchedWeight }] of found.candidates.entries()) {
        // Documents with almost the same score may come in either order: sums are kept with seven digits.
        expect(score).toBeCloseTo(expected.candidates[nth]?.score ?? 0, 3);
        const same = all.find((one) => one.document === document);
        expect(score).toBeCloseTo(same?.score ?? -1, 3);
        expect(matchedWeight).toBeCloseTo(same?.matchedWeight ?? -1, 4);
      }
    }),
  );
});

test("of equal scores the latest documents come first, however many there are", () => {
  const list = Array.from({ length: 3000 }, (_, n) => ({ document: n + 1, weight: 7 }));
  const { candidates, total } = score({
    terms: [{ maxScore: 1, queryWeight: 1, blocks: encodePostings(list) }],
    lastDocument: 3000,
    limit: 3,
    minWeight: 0.5,
  });
  expect(total).toBe(3000);
  expect(candidates.map(({ document }) => document)).toEqual([3000, 2999, 2998]);
});

test("without terms the latest documents that pass the filters", () => {
  const filter = (every: number) =>
    encodePostings(Array.from({ length: 60 }, (_, n) => ({ document: (n + 1) * every, weight: 1 })));
  const { candidates, total } = score({ filters: [filter(2), filter(3)], lastDocument: 200, limit: 2 });
  expect(candidates.map(({ document }) => document)).toEqual([120, 114]);
  expect(total).toBe(20);
});

test("the accumulators are empty again for the next query", () => {
  const blocks = encodePostings([{ document: 5, weight: 255 }]);
  const terms = [{ maxScore: 2, queryWeight: 1, blocks }];
  const ask = () => score({ terms, filters: [blocks], lastDocument: 10, limit: 5 });
  expect(ask()).toEqual(ask());
  const filters = [encodePostings([{ document: 4, weight: 1 }])];
  expect(score({ terms, filters, lastDocument: 10, limit: 5 }).total).toBe(0);
});

test("documents in different windows are scored as those of one window", () => {
  const far = [3, 16_383, 16_384, 16_385, 40_000, 70_000, 99_999];
  const terms = [1, 2].map((maxScore) => ({
    maxScore,
    queryWeight: 1,
    // The blocks of both partitions overlap, as those of a term that public and other documents have.
    blocks: [0, 1].flatMap((part) =>
      encodePostings(far.filter((_, n) => n % 2 === part).map((document) => ({ document, weight: 255 }))),
    ),
  }));
  const filters = [encodePostings(far.slice(1).map((document) => ({ document, weight: 1 })))];
  const { candidates, total } = score({ terms, filters, lastDocument: 100_000, minWeight: 2 });
  expect(total).toBe(6);
  expect(candidates).toEqual(
    far
      .slice(1)
      .reverse()
      .map((document) => ({ document, score: 3, matchedWeight: 2 })),
  );
});
