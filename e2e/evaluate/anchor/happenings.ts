import type { SeededRandom } from "../../bench/search/generator/seededRandom";
import { DIFFERENCES, type Difference, edit, insertion, isHan, letters, typos } from "./edits";
import type { Text } from "./texts";

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
const strange = (one: Text[number] | undefined): Text => (one ? [{ ...one, isOurs: false }] : []);

/** An exact copy elsewhere, while something else happens to the sentence itself. */
const copied =
  (
    copy: (text: Text, n: number, random: SeededRandom) => { at: number; copies: Text },
    also: Happening,
  ): Happening =>
  (text, n, random) => {
    const { at, copies } = copy(text, n, random);
    const changed = also(text, n, random);
    return changed && put(changed, at, ...copies);
  };
const emptied: Happening = (text, n) =>
  text.map((one, k) => (k === n ? { ...one, words: "", gap: "" } : one));
const edited = (share: number) => changedWords((words, random) => edit(words, share, random));
const respelt = (share: number) => changedWords((words, random) => letters(words, share, random));

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

export type Kind = { before?: Happening; after: Happening };

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
  "edit 5 %": { after: edited(0.05) },
  "edit 10 %": { after: edited(0.1) },
  "edit 20 %": { after: edited(0.2) },
  "edit letters 5 %": { after: respelt(0.05) },
  "edit letters 10 %": { after: respelt(0.1) },
  "edit letters 20 %": { after: respelt(0.2) },
  "page 5 %": { after: throughout(0.05) },
  "page 10 %": { after: throughout(0.1) },
  "page 20 %": { after: throughout(0.2) },
  "copy: note": { after: copied(asNote, edited(0.1)) },
  "copy: note, edit 30 %": { after: copied(asNote, edited(0.3)) },
  "copy: sentence": { after: copied(asCopy, edited(0.1)) },
  "copy: sentence, edit 30 %": { after: copied(asCopy, edited(0.3)) },
  "copy: sentence, letters 20 %": { after: copied(asCopy, respelt(0.2)) },
  "copy: with neighbour": { after: copied(asPair, edited(0.1)) },
  gone: { after: (text, n) => without(text, n) },
  "gone, note": { after: copied(asNote, emptied) },
  "gone with neighbours": { after: (text, n) => text.filter((_, k) => Math.abs(k - n) > 1) },
  ...Object.fromEntries(
    DIFFERENCE_NAMES.flatMap((name) => {
      const after = changedWords(DIFFERENCES[name]);
      return [
        [`edit ${name}`, { after }],
        [`copy: note, ${name}`, { after: copied(asNote, after) }],
      ];
    }),
  ),
  ...Object.fromEntries(
    DIFFERENCE_NAMES.flatMap((name) =>
      (["left", "added", "next"] as const).map((how) => [`like: ${name} ${how}`, lookalike(name, how)]),
    ),
  ),
};
