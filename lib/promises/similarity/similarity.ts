import { foldText } from "@/lib/language/fold";
import { extractFeatures, type Feature, type FeatureSet } from "./features";

/** A claim's words: what was said, and the plain statements of it in a language or both. */
export type ClaimTexts = { quote: string; statements?: readonly string[] };

/** The features of a claim, extracted once and compared with many others. */
export type ClaimFeatures = { letters: string; texts: readonly FeatureSet[] };

/** The weight of a feature by its rarity among a circle's claims; 1 for a rare one. */
export type Rarity = (key: string) => number;

export type Similarity = { score: number; shared: string[] };

/**
 * From this score on two claims are likely wordings of one promise. Of true pairs in one language more than nine in ten
 * score higher, across languages more than half; of random pairs fewer than one in a hundred. A person decides.
 */
export const LIKELY = 0.3;

/** The factor for a single common feature. */
const SINGLE_FEATURE = 0.35;
/** Across languages few features can be shared, so that each counts for more. */
const CROSS_LINGUAL_BOOST = 1.8;
/** The shared weight at which evidence counts by about two thirds; less may be a coincidence. */
const EVIDENCE_SCALE = 1.5;
/** The weight of the shorter text in the share that is common; the longer one has the rest. */
const SHORTER_WEIGHT = 0.7;
/** No more reasons than a person reads at a glance. */
const MOST_REASONS = 6;

export function featuresOf(
  { quote, statements = [] }: ClaimTexts,
  names: readonly string[] = [],
): ClaimFeatures {
  const texts = [quote, ...statements].filter((text) => text.trim() !== "");
  return { letters: lettersOf(quote), texts: texts.map((text) => extractFeatures(text, names)) };
}

/** The features of a claim on record. */
export function claimFeatures(
  claim: { quote: string; statementEn: string | null; statementZh: string | null },
  names: readonly string[],
): ClaimFeatures {
  const { quote, statementEn, statementZh } = claim;
  return featuresOf({ quote, statements: [statementEn ?? "", statementZh ?? ""] }, names);
}

const lettersOf = (text: string) =>
  foldText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** How likely two claims are wordings of one promise, 0 to 1, and the features that they share. Symmetric. */
export function similarityOf(a: ClaimFeatures, b: ClaimFeatures, rarity: Rarity = () => 1): Similarity {
  let best: Similarity = { score: 0, shared: [] };
  for (const one of a.texts) {
    for (const other of b.texts) {
      const found = textSimilarity(one, other, rarity);
      if (found.score > best.score) best = found;
    }
  }
  return a.letters !== "" && a.letters === b.letters ? { ...best, score: 1 } : best;
}

/** How likely two claims are wordings of one promise, 0 to 1. Likeness only ever suggests. */
export function similarity(a: ClaimTexts, b: ClaimTexts, names: readonly string[] = []): number {
  return similarityOf(featuresOf(a, names), featuresOf(b, names)).score;
}

function textSimilarity(a: FeatureSet, b: FeatureSet, rarity: Rarity): Similarity {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  const common = [...fewer].flatMap(([key, mark]) => {
    const other = more.get(key);
    return other ? [{ key, text: mark.text, weight: Math.min(mark.weight, other.weight) * rarity(key) }] : [];
  });
  const shared = common.reduce((sum, { weight }) => sum + weight, 0);
  if (shared === 0) return { score: 0, shared: [] };
  const across = isHan(a) !== isHan(b);
  const sizes = [a, b].map((marks) => weightOf(marks, rarity, across));
  const size = SHORTER_WEIGHT * Math.min(...sizes) + (1 - SHORTER_WEIGHT) * Math.max(...sizes);
  const evidence = (1 - Math.exp(-shared / EVIDENCE_SCALE)) * (common.length > 1 ? 1 : SINGLE_FEATURE);
  const score = Math.min(1, (shared / size) * evidence * (across ? CROSS_LINGUAL_BOOST : 1));
  return { score, shared: reasonsOf(common) };
}

type Common = { key: string; text: string; weight: number };

/** The marks in common as a person reads them: the weightiest first, pairs of characters joined to words. */
function reasonsOf(common: readonly Common[]): string[] {
  const joined: Common[] = [];
  for (const mark of common) {
    const last = joined.at(-1);
    const goesOn =
      mark.key.startsWith("han ") && last?.key.startsWith("han ") && last.text.at(-1) === mark.text[0];
    if (goesOn && last) joined.splice(-1, 1, { ...last, text: last.text + mark.text.slice(1) });
    else joined.push(mark);
  }
  const sorted = joined.sort((a, b) => b.weight - a.weight);
  return [...new Set(sorted.map(({ text }) => text))].slice(0, MOST_REASONS);
}

const isHan = (marks: FeatureSet) => [...marks.keys()].some((key) => key.startsWith("han "));

/** What there is to share: between two languages only marks that both can have. */
function weightOf(marks: FeatureSet, rarity: Rarity, across: boolean): number {
  const counts = ({ isCrossLingual }: Feature) => isCrossLingual || !across;
  return [...marks].reduce((sum, [key, mark]) => (counts(mark) ? sum + mark.weight * rarity(key) : sum), 0);
}
