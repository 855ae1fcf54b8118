/** The text without what of one kind stands at its end. A pattern with `$` would look from each place anew. */
export function trimmedEnd(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
