/** Raised with every change to what is read out of the same bytes: decoding, blocks or pinyin notes. */
export const EXTRACTOR_VERSION = "1";

/**
 * Whether two imports hold the same article text: line endings and white space at the end of a line or of
 * the text come from the way it was brought in and make no version.
 */
export function sameText(a: string, b: string): boolean {
  return a === b || settled(a) === settled(b);
}

function settled(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd());
  return lines.join("\n").trimEnd();
}
