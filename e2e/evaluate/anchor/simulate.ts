import { internKeys, longestCommonSubsequence } from "@/lib/compare/words/longestCommon";
import { SeededRandom } from "../../bench/search/generator/seededRandom";
import { DIFFERENCES, type Difference, edit, insertion, isHan, typos } from "./edits";
import type { Row } from "./rows";

/** A text as lists of sentences, each with the white space after it. */
type Text = { words: string; isOurs?: boolean; gap: string }[];

const SENTENCE = /[^\n]+?(?:[。！？]+[”」』]*|[.!?]+["”’]*(?=\s|$)|(?=\n)|$)/gu;
const SHORTEST = 8;

function parse(text: string): Text {
  const found = [...text.matchAll(SENTENCE)].filter(([words]) => words.trim() !== "");
  return found.map((match, n) => {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].length;
    const next = found[n + 1];
    const from = next ? next.index + (next[0].length - next[0].trimStart().length) : end;
    return { words: text.slice(start, end), gap: text.slice(end, from) };
  });
}

const textOf = (sentences: Text) => sentences.map(({ words, gap }) => words + gap).join("");
const length = (text: string) => [...text].length;

/** One thing that happens to a text; null where it cannot. `n` is the sentence that is looked for. */
type Happening = (text: Text, n: number, random: SeededRandom) => Text | null;

const swapped = (text: Text, n: number, words: string): Text | null =>
  words === text[n]?.words ? null : text.map((one, k) => (k === n ? { ...one, words } : one));
const without = (text: Text, n: number): Text => text.filter((_, k) => k !== n);
const put = (text: Text, at: number, ...more: Text): Text => [
  ...text.slice(0, at),
  ...more,
  ...text.slice(at),
];
const plain = (words: string): Text[number] => ({ words, gap: isHan(words) ? "" : " " });

const changedWords =
  (change: (words: string, random: SeededRandom) => string): Happening =>
  (text, n, random) =>
    swapped(text, n, change(text[n]?.words ?? "", random));

const throughout =
  (share: number): Happening =>
  (text, _n, random) =>
    text.map((one) => ({ ...one, words: edit(one.words, share, random) }));

const NEW = {
  en: [
    "The newspaper learned this late in the evening.",
    "Nothing else was said about the matter.",
    "More details are expected soon.",
  ],
  zh: ["本报当晚得知了这一消息。", "有关方面没有透露更多情况。", "更多细节有待公布。"],
};
const fresh = (words: string, random: SeededRandom) => plain(random.pick(isHan(words) ? NEW.zh : NEW.en));

/** A place away from the sentence, where something may be put. */
function away(text: Text, n: number, random: SeededRandom): number {
  const far = [...text.keys(), text.length].filter((k) => k < n - 1 || k > n + 2);
  return far.length > 0 ? random.pick(far) : text.length;
}

const note = (words: string, random: SeededRandom): Text[number] => {
  const told = words.replace(/[.。]$/u, "");
  const lead = isHan(words)
    ? random.pick(["更正：本文较早版本曾写道：", "编者注：此前报道称，", "\n更正："])
    : random.pick([
        "Correction: an earlier version of this article said that ",
        "Editor's note: this article used to say: ",
        "\nCorrected: ",
      ]);
  return plain(`${lead}${told}${isHan(words) ? "。" : "."}`);
};
const own = (text: Text, n: number) => text.map((one, k) => ({ ...one, isOurs: k === n }));
const strange = (one: Text[number] | undefined): Text => (one ? [{ ...one, isOurs: false }] : []);

/** An exact copy elsewhere, while the sentence itself was edited by so much, or is gone. */
const copied =
  (
    copy: (text: Text, n: number, random: SeededRandom) => { at: number; copies: Text },
    share: number | null,
  ): Happening =>
  (text, n, random) => {
    const { at, copies } = copy(text, n, random);
    const now = share === null ? null : edit(text[n]?.words ?? "", share, random);
    const changed =
      now === null
        ? text.map((one, k) => (k === n ? { ...one, words: "", gap: "" } : one))
        : swapped(text, n, now);
    return changed && put(changed, at, ...copies);
  };

const asNote = (text: Text, n: number, random: SeededRandom) => ({
  at: random.chance(0.7) ? text.length : 0,
  copies: strange(note(text[n]?.words ?? "", random)),
});
const asCopy = (text: Text, n: number, random: SeededRandom) => ({
  at: away(text, n, random),
  copies: strange(plain(text[n]?.words ?? "")),
});
/** With the sentence before it. */
const asPair = (text: Text, n: number, random: SeededRandom) => ({
  at: away(text, n, random),
  copies: [...strange(text[n - 1]), ...strange(text[n])],
});

/** A sentence that looks the same but says something else is left alone, or put in, where the sentence is deleted. */
function lookalike(
  difference: Difference,
  how: "left" | "added" | "next",
): { before?: Happening; after: Happening } {
  const like = (text: Text, n: number, random: SeededRandom) => {
    const words = text[n]?.words ?? "";
    const other = DIFFERENCES[difference](words, random);
    return other === words ? null : plain(other);
  };
  const add: Happening = (text, n, random) => {
    const other = like(text, n, random);
    const at = how === "next" ? n + 1 : away(text, n, random);
    return other && put(text, at, { ...other, isOurs: false });
  };
  const gone: Happening = (text) => text.filter(({ isOurs }) => !isOurs);
  if (how === "added") {
    return {
      after: (text, n, random) => {
        const added = add(text, n, random);
        return added && gone(added, n, random);
      },
    };
  }
  return { before: add, after: gone };
}

type Kind = { before?: Happening; after: Happening };

const DIFFERENCE_NAMES = Object.keys(DIFFERENCES) as Difference[];

export const KINDS: Record<string, Kind> = {
  typos: { after: changedWords(typos) },
  "words put in": { after: changedWords(insertion) },
  "sentence before": { after: (text, n, random) => put(text, n, fresh(text[n]?.words ?? "", random)) },
  "paragraph before": {
    after: (text, n, random) => put(text, 0, ...[1, 2, 3].map(() => fresh(text[n]?.words ?? "", random))),
  },
  moved: {
    after: (text, n, random) => {
      const one = text[n];
      return one ? without(put(text, away(text, n, random), { ...one }), -1).filter((k) => k !== one) : null;
    },
  },
  "moved with neighbours": {
    after: (text, n, random) => {
      const [from, to] = [Math.max(0, n - 1), Math.min(text.length, n + 2)];
      const rest = [...text.slice(0, from), ...text.slice(to)];
      return put(rest, random.below(rest.length + 1), ...text.slice(from, to));
    },
  },
  "edit 5 %": { after: changedWords((words, random) => edit(words, 0.05, random)) },
  "edit 10 %": { after: changedWords((words, random) => edit(words, 0.1, random)) },
  "edit 20 %": { after: changedWords((words, random) => edit(words, 0.2, random)) },
  "page 5 %": { after: throughout(0.05) },
  "page 10 %": { after: throughout(0.1) },
  "page 20 %": { after: throughout(0.2) },
  "copy: note": { after: copied(asNote, 0.1) },
  "copy: note, edit 30 %": { after: copied(asNote, 0.3) },
  "copy: sentence": { after: copied(asCopy, 0.1) },
  "copy: sentence, edit 30 %": { after: copied(asCopy, 0.3) },
  "copy: with neighbour": { after: copied(asPair, 0.1) },
  gone: { after: (text, n) => without(text, n) },
  "gone, note": { after: copied(asNote, null) },
  "gone with neighbours": { after: (text, n) => text.filter((_, k) => Math.abs(k - n) > 1) },
  ...Object.fromEntries(
    DIFFERENCE_NAMES.flatMap((name) =>
      (["left", "added", "next"] as const).map((how) => [`like: ${name} ${how}`, lookalike(name, how)]),
    ),
  ),
};

/** A part of a sentence, or the whole of it, as a person would select it. */
function partOf(words: string, random: SeededRandom): { from: number; to: number } {
  const letters = [...words];
  if (letters.length < 24 || random.chance(0.6)) return { from: 0, to: letters.length };
  const breaks = letters.flatMap((letter, at) =>
    isHan(words) || letter === " " ? [at + (letter === " " ? 1 : 0)] : [],
  );
  const [from, to] = [random.pick(breaks), random.pick(breaks)].sort((a, b) => a - b) as [number, number];
  const least = isHan(words) ? SHORTEST : 2 * SHORTEST;
  return to - from >= least ? { from, to } : { from: 0, to: letters.length };
}

/** Rows for each kind of happening: what a person marked in an earlier text, and where it stands in the later one. */
export function simulate(texts: readonly string[], { seed, each }: { seed: number; each: number }): Row[] {
  const rows: Row[] = [];
  for (const [nth, kind] of Object.keys(KINDS).entries()) {
    const random = new SeededRandom(seed, nth);
    for (let tries = 0, made = 0; made < each && tries < each * 20; tries++) {
      const row = happen(random.pick(texts), kind, random);
      if (!row) continue;
      rows.push({ id: `${kind} ${++made}`, ...row });
    }
  }
  return rows;
}

function happen(written: string, kind: string, random: SeededRandom): Omit<Row, "id"> | null {
  const { before, after } = KINDS[kind] as Kind;
  const parsed = parse(written);
  const fitting = [...parsed.keys()].filter((k) => length(parsed[k]?.words ?? "") >= SHORTEST);
  if (fitting.length < 6) return null;
  const chosen = random.pick(fitting);
  const marked = own(parsed, chosen);
  const earlier = before ? before(marked, chosen, random) : marked;
  if (!earlier) return null;
  const n = earlier.findIndex(({ isOurs }) => isOurs);
  const later = after(earlier, n, random);
  if (!later) return null;
  const words = earlier[n]?.words ?? "";
  const { from, to } = partOf(words, random);
  const start = length(textOf(earlier.slice(0, n))) + from;
  const at = later.findIndex(({ isOurs, words: now }) => isOurs && now !== "");
  const quote = [...words].slice(from, to).join("");
  const base = length(textOf(later.slice(0, Math.max(0, at))));
  const left = kept(from, to, words, later[at]?.words ?? "");
  return {
    kind,
    earlier: textOf(earlier),
    later: textOf(later),
    quote,
    start,
    right: at < 0 ? null : { start: base + left.start, end: base + left.end },
  };
}

/** Where a part of a sentence is after the sentence was edited: from the first to the last character that is left of it. */
function kept(from: number, to: number, before: string, after: string): { start: number; end: number } {
  const [a = EMPTY, b = EMPTY] = internKeys([...before], [...after]);
  if (from === 0 && to === a.length) return { start: 0, end: b.length };
  const left = longestCommonSubsequence(a, b, () => 1).filter(([i]) => i >= from && i < to);
  return { start: left[0]?.[1] ?? 0, end: (left.at(-1)?.[1] ?? b.length - 1) + 1 };
}

const EMPTY = new Int32Array();
