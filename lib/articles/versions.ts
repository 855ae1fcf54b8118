/** Raise it when the same bytes give another text: a change to decoding, blocks or pinyin notes. */
export const EXTRACTOR_VERSION = "2";

/**
 * Whether two imports hold the same text. Line endings and white space at the end of lines or of the text depend on
 * the way of importing and make no new version.
 */
export function sameText(a: string, b: string): boolean {
  return a === b || settled(a) === settled(b);
}

function settled(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd());
  return lines.join("\n").trimEnd();
}
