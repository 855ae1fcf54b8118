/** Raise it when the same bytes give another text: a change to decoding, blocks or pinyin notes. */
export const EXTRACTOR_VERSION = "5";

/**
 * Whether two imports hold the same text. What is not seen depends on the way of importing and makes no new version: line
 * endings, white space at the end of lines or of the text, which space stands between words and how many, characters
 * that show nothing, and how an accent is encoded.
 */
export function sameText(a: string, b: string): boolean {
  return a === b || settled(a) === settled(b);
}

function settled(text: string): string {
  const lines = text.normalize("NFC").split(/\r\n?|\n/);
  return lines.map(settledLine).join("\n").trimEnd();
}

/** Formats (joiners, marks of direction), a joiner of graphemes, selectors of variants. */
const SHOWS_NOTHING = /\p{Cf}|\u034f|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
const NO_BREAK_HYPHEN = /\u2011/gu;

/** A line without what is not seen: two lines that look the same are. */
export function sameLine(line: string): string {
  return settledLine(line.normalize("NFC"));
}

function settledLine(line: string): string {
  return line
    .replace(SHOWS_NOTHING, "")
    .replace(NO_BREAK_HYPHEN, "-")
    .replace(/[\t\p{Zs}]+/gu, " ")
    .trimEnd();
}
