/** Joins what it stands between, unseen: no line breaks there. */
const WORD_JOINER = "\u2060";

/**
 * A text of ours for reading, in which no line breaks between the number of a year, a month or a day and its noun, whether
 * or not its writer set them with spaces.
 */
export const unbrokenDates = (text: string): string =>
  text
    .replace(/(?<=\d) (?=[年月日])/gu, "\u00a0")
    .replace(/(?<=\d)(?=[年月日])|(?<=\d[年月])(?=\d)/gu, WORD_JOINER);
