import iconv from "iconv-lite";

export type Read = { text: string; encoding: string };

/** A page may carry a few damaged characters (a cut at the end, one bad advertisement), not more than this
 * share of those that are not ASCII. */
export const MAX_DAMAGED_SHARE = 0.01;

/** The text in that encoding, unless more of it is damaged than a true reading would leave. */
export function readAs(
  bytes: Uint8Array,
  encoding: string,
  maxDamaged = MAX_DAMAGED_SHARE,
): Read | undefined {
  const text = decoded(bytes, encoding);
  const damaged = countMatches(text, /\ufffd/g);
  if (damaged > 0 && damaged > countMatches(text, /\P{ASCII}/gu) * maxDamaged) return undefined;
  return { text, encoding };
}

/** What windows-1252 has at 0x80 to 0x9f, which some versions of Node read as Latin-1; U+FFFD for none. */
const WINDOWS_QUOTES = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

/** Node has none of these, or another: Big5 without Hong Kong's characters. */
const OF_ICONV: Readonly<Record<string, string>> = { big5: "big5-hkscs", cp850: "cp850", cp852: "cp852" };

function decoded(bytes: Uint8Array, encoding: string): string {
  const name = OF_ICONV[encoding];
  if (name) return iconv.decode(bytes, name);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (character) =>
    WINDOWS_QUOTES.charAt(character.charCodeAt(0) - 0x80),
  );
}

export function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
