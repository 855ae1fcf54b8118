import type { SeededRandom } from "../../bench/search/generator/seededRandom";
import { isHan, pieces } from "./edits";

/** A text as pieces, mostly sentences, each with the white space after it; ours is the one that is looked for. */
export type Text = { words: string; isOurs?: boolean; gap: string }[];

const SENTENCE = /[^\n]+?(?:[。！？]+[”」』]*|[.!?]+["”’]*(?=\s|$)|(?=\n)|$)/gu;
/** What is marked has at least so many words, or twice as many Han characters. */
const FEWEST_WORDS = 5;
/** Texts of fewer sentences leave little to tell one place from another. */
const FEWEST_SENTENCES = 6;

function parse(text: string): Text {
  const found = [...text.matchAll(SENTENCE)].filter(([words]) => words.trim() !== "");
  return found.map((match, n) => {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    const next = found[n + 1];
    const from = next ? next.index + (next[0].length - next[0].trimStart().length) : end;
    return { words: text.slice(start, end), gap: text.slice(end, from) };
  });
}

export const textOf = (pieces: Text) => pieces.map(({ words, gap }) => words + gap).join("");
export const length = (text: string) => [...text].length;

/** What a person marked: `from` and `to` in our piece, in code points. */
export type Marked = { text: Text; from: number; to: number };

/** Whether enough can be marked in a text. */
export const isTelling = (text: string) => fitting(parse(text)).length >= FEWEST_SENTENCES;

const isQuotable = (words: string) =>
  pieces(words).length >= (isHan(words) ? 2 * FEWEST_WORDS : FEWEST_WORDS);
const fitting = (text: Text) => [...text.keys()].filter((n) => isQuotable(text[n]?.words ?? ""));

/** Marks a sentence, a part of one, a phrase that lives a life of its own, or two sentences: as people select. */
export function mark(written: string, random: SeededRandom): Marked {
  const text = parse(written);
  const n = random.pick(fitting(text));
  const words = text[n]?.words ?? "";
  const how = random.next();
  if (how < 0.5) return whole(text, n, 1);
  if (how < 0.6 && n + 1 < text.length) return whole(text, n, 2);
  const part = partOf(words, random);
  return how < 0.8 ? { ...whole(text, n, 1), ...part } : cutOut(text, n, part);
}

/** So many sentences as one piece. */
function whole(text: Text, n: number, count: number): Marked {
  const some = text.slice(n, n + count);
  const gap = some.at(-1)?.gap ?? "";
  const words = textOf(some).slice(0, textOf(some).length - gap.length);
  const ours = { words, gap, isOurs: true };
  return { text: [...text.slice(0, n), ours, ...text.slice(n + count)], from: 0, to: length(words) };
}

/** A part of a sentence as a piece of its own. */
function cutOut(text: Text, n: number, { from, to }: { from: number; to: number }): Marked {
  const { words, gap } = text[n] ?? { words: "", gap: "" };
  const letters = [...words];
  const [before, ours, after] = [letters.slice(0, from), letters.slice(from, to), letters.slice(to)].map(
    (some) => some.join(""),
  ) as [string, string, string];
  const piece = { words: ours.trimEnd(), gap: ours.slice(ours.trimEnd().length), isOurs: true };
  const pieces: Text = [{ words: before, gap: "" }, piece, { words: after, gap }];
  const rest = [...text.slice(0, n), ...pieces.filter((one) => textOf([one]) !== ""), ...text.slice(n + 1)];
  return { text: rest, from: 0, to: length(piece.words) };
}

/** Some words of a sentence. */
function partOf(words: string, random: SeededRandom): { from: number; to: number } {
  const letters = [...words];
  const breaks = letters.flatMap((letter, at) =>
    isHan(words) || letter === " " ? [at + (letter === " " ? 1 : 0)] : [],
  );
  const all = { from: 0, to: letters.length };
  if (breaks.length < 2) return all;
  const [from, to] = [random.pick(breaks), random.pick(breaks)].sort((a, b) => a - b) as [number, number];
  return isQuotable(letters.slice(from, to).join("")) ? { from, to } : all;
}
