import { withoutBullet, wordsOfLine } from "@/lib/compare/documents/markdown";
import { withoutNumber } from "@/lib/compare/documents/numbering";
import { keyOf } from "@/lib/compare/documents/passages";
import type { DocumentComparison } from "@/lib/compare/documents/types";
import type { Version } from "./versions";

/** What is said of one pair of versions. In `changes` only what matters; null: no counterpart. */
export type Prediction = {
  substantive: boolean;
  artefact: boolean;
  changes: { earlier: string | null; later: string | null }[];
};

/** A passage that was put in two, or several that became one, are told pair by pair; so is each place of a repeated edit. */
export function predictionOf(found: DocumentComparison): Prediction {
  const places = [
    ...found.changes.filter(({ matters }) => matters),
    ...found.repeated.filter(({ matters }) => matters).flatMap((edit) => edit.places),
  ];
  const changes = places.flatMap(({ earlier, later }): Prediction["changes"] => {
    if (earlier.length === 0) return later.map(({ text }) => ({ earlier: null, later: text }));
    if (later.length === 0) return earlier.map(({ text }) => ({ earlier: text, later: null }));
    return earlier.flatMap((was) => later.map((is) => ({ earlier: was.text, later: is.text })));
  });
  return { substantive: found.substantive, artefact: found.artefact, changes };
}

/** Spaces, punctuation, capitals, marks and numbering do not count. */
const key = (text: string | null | undefined) =>
  text ? keyOf(withoutNumber(wordsOfLine(withoutBullet(text)))) : "";
const pairKey = (earlier: string | null | undefined, later: string | null | undefined) =>
  `${key(earlier)}\n${key(later)}`;

const goldOf = ({ removed, added, pairs }: Version) =>
  new Set(pairs.map(([i, j]) => pairKey(removed[i - 1], added[j - 1])));

export type YesNo = { recall: number; specificity: number; balanced: number; precision: number };

/** How well a yes or no was told. */
export function yesNo(answers: readonly { gold: boolean; said: boolean }[]): YesNo {
  const count = (gold: boolean, said: boolean) =>
    answers.filter((one) => one.gold === gold && one.said === said).length;
  const [hit, missed, alarm, left] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const [recall, specificity] = [hit / (hit + missed), left / (left + alarm)];
  return { recall, specificity, balanced: (recall + specificity) / 2, precision: hit / (hit + alarm) };
}

export type Sentences = { gold: number; said: number; hit: number };

/** A change is right when its two sentences are those of a pair that matters. Equal ones of a document count once. */
export function sentencesOf(version: Version, { changes }: Prediction): Sentences {
  const gold = goldOf(version);
  const said = new Set(changes.map(({ earlier, later }) => pairKey(earlier, later)));
  return { gold: gold.size, said: said.size, hit: [...said].filter((one) => gold.has(one)).length };
}

/** The same for each sentence by itself, with whatever it was paired. */
export function sidesOf(version: Version, { changes }: Prediction): Sentences {
  const sides = (pairs: Iterable<string>) =>
    new Set(
      [...pairs].flatMap((pair) => pair.split("\n").flatMap((side, n) => (side ? [`${n} ${side}`] : []))),
    );
  const gold = sides(goldOf(version));
  const said = sides(changes.map(({ earlier, later }) => pairKey(earlier, later)));
  return { gold: gold.size, said: said.size, hit: [...said].filter((one) => gold.has(one)).length };
}

export function shares(all: readonly Sentences[]): { precision: number; recall: number } {
  const sum = (of: keyof Sentences) => all.reduce((total, one) => total + one[of], 0);
  return { precision: sum("hit") / sum("said"), recall: sum("hit") / sum("gold") };
}
