/**
 * What ends a passage: a line, a sentence, an item inside of one. White space and marks behind it, and the number that a
 * line is listed by, belong to it. A point before a digit or a small letter ends nothing.
 */
const END =
  /(?:\.(?![\d\p{Ll}])|(?!\.)[\p{Sentence_Terminal}；…]|[;:：]\s*(?=[（(])|[\n\r\u0085\u2028\u2029])[\p{P}\p{S}\s]*(?:(?<=[\n\r]\s*)\d{1,3}\.)?/gu;

/** Whether a document may have more passages than so many, found without making them: it is read once, to the last that counts. */
export function hasMorePassages(document: string, most: number): boolean {
  let count = 1;
  for (const _ of document.matchAll(END)) if (++count > most) return true;
  return false;
}
