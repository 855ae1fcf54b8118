import { words } from "./text";

const HAN = /\p{Script=Han}/u;

/**
 * A text in pieces between which a line may break: in Chinese between words, where a browser would break within them. What
 * is pieced together is the text again; nothing is parted from the mark that follows it.
 */
export function phrases(text: string, lang: string): string[] {
  const pieces: string[] = [];
  let before: ReturnType<typeof words>[number] | undefined;
  for (const word of words(text, lang)) {
    const breaks = word.isWord && (!before?.isWord || HAN.test(before.text) || HAN.test(word.text));
    const opens = before !== undefined && /[\p{Ps}\p{Pi}]$/u.test(before.text);
    if (pieces.length === 0 || (breaks && !opens)) pieces.push(word.text);
    else pieces[pieces.length - 1] += word.text;
    before = word;
  }
  return pieces;
}
