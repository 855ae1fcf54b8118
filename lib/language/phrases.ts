import { words } from "./text";

const HAN = /\p{Script=Han}/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;

/** Words of one character that stand by themselves: two others in a row are one word that the segmenter does not know (算力). */
const ALONE = /^[的了着过在和与及是把被将从对向给为以到由后前年月日]$/u;
/** Particles that belong to the word before them. */
const PARTICLE = /^[的了着过们]$/u;

/** The parts of a date, which stay on one line: 2024年7月31日, 八月初. */
const isInDate = (before: string, word: string) =>
  (/^\d+$/u.test(before) && /^[年月日号]$/u.test(word)) ||
  (/^[年月]$/u.test(before) && /^\d+$/u.test(word)) ||
  (/[年月]$/u.test(before) && /^[初中末底]$/u.test(word));

const isSingle = (word: string) => word.length === 1 && HAN.test(word) && !ALONE.test(word);

/** Whether a line may break between two segments that follow each other. */
function breaksBetween(before: ReturnType<typeof words>[number], word: ReturnType<typeof words>[number]) {
  if (!word.isWord || OPENS.test(before.text) || PARTICLE.test(word.text)) return false;
  if (!before.isWord) return true;
  if (isInDate(before.text, word.text)) return false;
  if (isSingle(before.text) && isSingle(word.text)) return false;
  return HAN.test(before.text) || HAN.test(word.text);
}

/** A clause of Chinese with the marks that end it and the quotation marks and brackets that they close. */
const CLAUSE_ENDS = /[，。；：！？]+[”’」』）》]*$/u;

/** The phrases of a text by its clauses: a line that breaks after one reads better than a full line. */
export function clauses(text: string, lang: string): string[][] {
  const all: string[][] = [[]];
  for (const piece of phrases(text, lang)) {
    all.at(-1)?.push(piece);
    if (CLAUSE_ENDS.test(piece)) all.push([]);
  }
  return all.filter((clause) => clause.length > 0);
}

/**
 * A text in pieces between which a line may break: in Chinese between words, where a browser would break within them. What
 * is pieced together is the text again; nothing is parted from the mark that follows it.
 */
export function phrases(text: string, lang: string): string[] {
  const pieces: string[] = [];
  const all = words(text, lang);
  for (const [n, word] of all.entries()) {
    const before = all[n - 1];
    const last = pieces.pop();
    if (last === undefined || !before) pieces.push(word.text);
    else if (breaksBetween(before, word)) pieces.push(last, word.text);
    else pieces.push(last + word.text);
  }
  return pieces;
}
