import { overlap } from "./overlap";
import { dayNumber, type Weighed } from "./weigh";

/** A document that the index gave, with its place and score there. */
export type Ranked = {
  words: string;
  plain: string;
  masses: readonly number[];
  said: string | null;
  score: number;
  place: number;
};

export const FEATURES = [
  "score",
  "share",
  "logShare",
  "ofStatement",
  "ofTitle",
  "ofContext",
  "ofQuestion",
  "grams",
  "letters",
  "pairs",
  "capitals",
  "numbers",
  "otherNumbers",
  "names",
  "week",
  "month",
  "halfYear",
  "after",
  "undated",
  "place",
] as const;

/** What ranking looks at, in the order of FEATURES. `top` is the score of the first candidate. */
export function featuresOf(question: Weighed, document: Ranked, top: number): number[] {
  const seen = overlap(question, document);
  const share = top > 0 ? document.score / top : 0;
  const has = question.mass > 0 ? Math.min(1, (seen.mass + seen.crossed) / question.mass) : 0;
  const [grams, letters] = likenessOf(question, document.plain);
  const usual = !question.isChinese && seen.crossed > seen.mass ? has : 0;
  return [
    document.score / (10 * question.most),
    share,
    Math.log(share + 0.01),
    ...seen.fields,
    has,
    Math.max(grams, USUAL.grams * usual),
    Math.max(letters, USUAL.letters * usual),
    Math.max(Math.log(1 + seen.pairs / question.most), USUAL.pairs * usual),
    question.capitals > 0 ? seen.capitals / question.capitals : 0,
    Math.min(seen.numbers, 3),
    Math.min(seen.otherNumbers, 3),
    Math.min(seen.names, 2),
    ...dateFeatures(question.day, dayNumber(document.said)),
    Math.log(1 + document.place),
  ];
}

/**
 * Of a Chinese question pairs of characters are terms already, and that more of it stands alike says no more; its words
 * in letters are like a document's by as much as they are of the question.
 */
function likenessOf({ isChinese, inLetters, likeness }: Weighed, plain: string): [number, number] {
  const [cosine, told] = likeness.to(plain);
  return isChinese ? [0, told * inLetters] : [cosine, told];
}

/**
 * What an English question and a Chinese text cannot have in common is taken to be what a text has in the mean that
 * has the same share of the question in English: so much for its whole.
 */
const USUAL = { grams: 0.35, letters: 0.85, pairs: 0.8 };

/** How near in time: within a week, a month, half a year; whether the document is the later; whether one is undated. */
function dateFeatures(asked: number | null, said: number | null): number[] {
  if (asked === null || said === null) return [0, 0, 0, 0, 1];
  const days = said - asked;
  const near = (span: number) => Math.exp(-Math.abs(days) / span);
  return [near(7), near(30), near(180), days >= -1 ? 1 : 0, 0];
}
