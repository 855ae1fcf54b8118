/*
 * What denies. What else counts, and in which words a Chinese sign denies nothing, depends on what is asked: whoever asks says
 * it.
 */

const ENGLISH = "no|not|none|never|nobody|nothing|neither|nor|without|cannot";

/** Chinese signs that deny, each with what it must not be followed by. */
export type ChineseDenials = Readonly<Record<string, string>>;

const chineseForms = (signs: ChineseDenials): string[] =>
  Object.entries(signs).map(([sign, unless]) => (unless === "" ? sign : `${sign}(?!${unless})`));

/** Finds all that denies in a text: English words and `more` of them (a part of a form), Chinese signs. */
export const denialForm = (more: string, chinese: ChineseDenials): RegExp =>
  new RegExp([`\\b(?:${ENGLISH}|${more})\\b`, "n['’]t\\b", ...chineseForms(chinese)].join("|"), "giu");
