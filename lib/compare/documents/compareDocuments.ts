import { offMainThread } from "@/lib/serving";
import { detectLanguage } from "@/lib/web/page/language";
import type { Renames } from "../parse/renames";
import type { Match } from "../words/longestCommon";
import { lostLetters, saysNothing } from "./apart";
import { isAtEdge } from "./around";
import { cutOff, looksTheSame } from "./capture";
import { matchExactly } from "./exact";
import { turnsElsewhere } from "./leadIn";
import { type Left, pairNear, termsOf } from "./near";
import { passagesOf, type Read } from "./passages";
import { type Pair, shown, sortPairs } from "./sortPairs";
import type { DocumentComparison } from "./types";

/** So much of a document tells its language. */
const SAMPLE = 20_000;

type Options = { renames?: Renames; lang?: "en" | "zh" };

/**
 * How two versions of a document differ: what matters first. Passages that stand as they stood, also elsewhere, are found
 * first; of the others those that are alike are read by the comparer. Pure: no network, no clock.
 */
export function compareDocuments(
  earlier: string,
  later: string,
  {
    renames = [],
    lang = detectLanguage(`${earlier.slice(0, SAMPLE)}\n${later.slice(0, SAMPLE)}`),
  }: Options = {},
): DocumentComparison {
  offMainThread("compareDocuments");
  const [a, b] = [passagesOf(earlier, lang), passagesOf(later, lang)];
  const { inOrder, moved: elsewhere } = matchExactly(a, b);
  const turns = turnsElsewhere(a, b);
  const isTurned = new Set([
    ...inOrder.filter((match) => turns(match, true)),
    ...elsewhere.filter((match) => turns(match, false)),
  ]);
  const stayed = (match: Match) => !isTurned.has(match);
  const [unchanged, moved] = [inOrder.filter(stayed), elsewhere.filter(stayed)];
  const turned = [...isTurned].map(([i, j]) => turnedAt(a.slice(i, i + 1), b.slice(j, j + 1)));
  const taken = [0, 1].map(
    (side) => new Set([...inOrder, ...elsewhere].map((match) => match[side] as number)),
  );
  const [takenA = new Set(), takenB = new Set()] = taken;
  const cut = cutOff({ reads: a, taken: takenA }, { reads: b, taken: takenB });
  const left = (all: readonly Read[], side: 0 | 1) =>
    leftOf(all, taken[side] ?? new Set(), new Set(inOrder.map((match) => match[side]))).filter(
      ({ read }) => !cut.has(read),
    );
  const pairs = pairsOf(left(a, 0), left(b, 1));
  const found = sortPairs(pairs, { lang, renames });
  const isCutHere = (read: Read) => cut.has(read);
  const apart = [...found.apart, ...cutPair(a.filter(isCutHere), b.filter(isCutHere))];
  const changes = [...turned, ...found.changes];
  const substantive = [...changes, ...found.repeated].some(({ matters }) => matters);
  const isCaptured =
    looksTheSame(earlier, later) ||
    lostLetters(earlier, later) ||
    apart.some(({ kind }) => kind === "furniture" || kind === "capture") ||
    isAroundText(pairs, inOrder);
  return {
    substantive,
    artefact: !substantive && found.cannotTell.length === 0 && isCaptured,
    ...found,
    changes,
    apart,
    moved: moved.map(([i, j]) => shown({ earlier: a.slice(i, i + 1), later: b.slice(j, j + 1) })),
    unchanged,
  };
}

/** What stands under words that say otherwise is a change, though it is worded as it was. */
const turnedAt = (earlier: Read[], later: Read[]) => ({
  ...shown({ earlier, later }),
  ...{ answer: "cannot_tell" as const, likelihood: 0.5, matters: true, terms: [] },
});

/** Whether one version has words before or behind the text that are no sentence, and nothing else differs. */
function isAroundText(pairs: readonly Pair[], inOrder: readonly Match[]): boolean {
  return ([0, 1] as const).some((side) => {
    const stayed = inOrder.map((match) => match[side]);
    const alone = pairs.flatMap((pair) => (side === 0 ? pair.earlier : pair.later));
    return (
      pairs.every((pair) => (side === 0 ? pair.later : pair.earlier).length === 0) &&
      alone.every(saysNothing) &&
      alone.some((read) => isAtEdge(read, stayed))
    );
  });
}

const cutPair = (earlier: Read[], later: Read[]) =>
  earlier.length + later.length > 0 ? [{ ...shown({ earlier, later }), kind: "capture" as const }] : [];

/** Passages that are not matched yet, each with the number of those before it that stayed. */
function leftOf(all: readonly Read[], taken: ReadonlySet<number>, stayed: ReadonlySet<number>): Left[] {
  let gap = 0;
  return all.flatMap((read, at) => {
    if (stayed.has(at)) gap++;
    return taken.has(at) ? [] : [{ read, gap, terms: termsOf(read.key) }];
  });
}

/** What is alike in pairs, then what has no counterpart. */
function pairsOf(earlier: readonly Left[], later: readonly Left[]): Pair[] {
  const reads = (all: readonly Left[]) => all.map(({ read }) => read);
  const pairs = pairNear(earlier, later).map((pair) => ({
    earlier: reads(pair.earlier),
    later: reads(pair.later),
  }));
  const paired = new Set(pairs.flatMap((pair) => [...pair.earlier, ...pair.later]));
  const isAlone = (read: Read) => !paired.has(read);
  return [
    ...pairs,
    ...reads(earlier)
      .filter(isAlone)
      .map((read) => ({ earlier: [read], later: [] })),
    ...reads(later)
      .filter(isAlone)
      .map((read) => ({ earlier: [], later: [read] })),
  ];
}
