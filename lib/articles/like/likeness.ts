import { sentences } from "@/lib/language/sentences";
import { sliceCodePoints } from "@/lib/language/text";
import { inOneScript, paragraphsOf, sharedBy, unitsOf } from "./units";

/** How much of two texts is the same beside their words, each as a share of the one that has more of it. */
type Measures = {
  /** Sentences that are the same to the letter, by their length. */
  sentences: number;
  /** Numbers in digits, and how many of them are not the same. */
  figures: number;
  otherFigures: number;
  /** Whether the headline or the first paragraph is still the same, but for figures. */
  sameBeginning: boolean;
};

/** The least of an edited copy; how they were chosen stands in README.md here. */
const LEAST = { words: 0.8, sentences: 0.6, figures: 0.5, sentencesOfOtherBeginning: 0.85 };
/** One figure, in the headline and in the text, may be corrected where there are no others. */
const CORRECTED = 2;

/**
 * How like two texts are from 0 to 1 if one reads like an edited copy of the other, else 0: most sentences stand as they
 * were. In two articles of one template each sentence has other names and figures.
 */
export function likeness(earlier: string, later: string, lang: string): number {
  const units = [unitsOf(earlier), unitsOf(later)] as const;
  const words = share(...units);
  // The rest takes longer.
  if (words < LEAST.words) return 0;
  const paragraphs = [earlier, later].map((text) => paragraphsOf(text).map(inOneScript));
  const all = measuresOf(units, [paragraphs[0] ?? [], paragraphs[1] ?? []], lang);
  const hasFigures = all.figures >= LEAST.figures || all.otherFigures <= CORRECTED;
  const least = all.sameBeginning ? LEAST.sentences : LEAST.sentencesOfOtherBeginning;
  return hasFigures && all.sentences >= least ? (words + all.sentences) / 2 : 0;
}

/** The same of an earlier and a later text. */
type Both = readonly [earlier: readonly string[], later: readonly string[]];

function measuresOf([before, now]: Both, paragraphs: Both, lang: string): Measures {
  const figures = { before: before.filter(isFigure), now: now.filter(isFigure) };
  const most = Math.max(figures.before.length, figures.now.length);
  return {
    sentences: sentenceShare(...paragraphs, lang),
    figures: share(figures.before, figures.now),
    otherFigures: most - sharedBy(figures.before, figures.now).length,
    sameBeginning: hasSameBeginning(...paragraphs),
  };
}

/** Headline and first paragraph; and how far down they may stand under notices and bylines of a copy. */
const [BEGINNING, WITHIN] = [2, 6];

function hasSameBeginning(earlier: readonly string[], later: readonly string[]): boolean {
  const now = new Set(later.slice(0, WITHIN).map(withoutFigures));
  return earlier.slice(0, BEGINNING).some((paragraph) => now.has(withoutFigures(paragraph)));
}

const isFigure = (unit: string) => /\p{N}/u.test(unit);

function withoutFigures(text: string): string {
  return unitsOf(text)
    .filter((unit) => !isFigure(unit))
    .join(" ");
}

/** Only paragraphs that are not the same are cut into sentences, which takes the most time. */
function sentenceShare(earlier: readonly string[], later: readonly string[], lang: string): number {
  const same = sharedBy(earlier, later);
  const [before, now] = [earlier, later].map((all) =>
    without(all, same).flatMap((one) => sentencesOf(one, lang)),
  );
  return share([...same, ...(before ?? [])], [...same, ...(now ?? [])], lengthOf);
}

/** Paragraphs but for those, each as often as it is there. */
function without(all: readonly string[], those: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function sentencesOf(paragraph: string, lang: string): string[] {
  return sentences(paragraph, lang).map(({ start, end }) => sliceCodePoints(paragraph, start, end).trim());
}

const countOf = (list: readonly string[]) => list.length;
const lengthOf = (list: readonly string[]) => list.reduce((sum, { length }) => sum + length, 0);

function share(some: readonly string[], others: readonly string[], sizeOf = countOf): number {
  const most = Math.max(sizeOf(some), sizeOf(others));
  return most === 0 ? 1 : sizeOf(sharedBy(some, others)) / most;
}
