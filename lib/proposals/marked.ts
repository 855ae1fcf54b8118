/** Signs that stand or fall together: a word, a run of spaces, a Chinese character, any other sign. */
const SIGN = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+|\s+|./gsu;

export type Marked = { start: string; removed: string; added: string; end: string };

/** Two states of a text with what they share at both ends taken apart, at whole words: one pass, however long they are. */
export function marked(before: string, after: string): Marked {
  const signs = (text: string): string[] => text.match(SIGN) ?? [];
  const [a, b] = [signs(before), signs(after)];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const part = (all: string[], from: number, to: number) => all.slice(from, to).join("");
  return {
    start: part(a, 0, start),
    removed: part(a, start, a.length - end),
    added: part(b, start, b.length - end),
    end: part(a, a.length - end, a.length),
  };
}

/** A stretch of one of two states, and whether the other lacks it. */
export type Piece = { words: string; differs: boolean };

/** One of two states, in stretches: what both share at its ends, and between them what the other lacks. */
export function piecesOf(side: "removed" | "added", before: string, after: string): Piece[] {
  const { start, end, [side]: words } = marked(before, after);
  return [
    { words: start, differs: false },
    { words, differs: true },
    { words: end, differs: false },
  ].filter((piece) => piece.words !== "");
}

/** The same of a list, one to a line: a line that stands in both is the same, wherever it stands. */
export function linesOf(list: string, other: string): Piece[] {
  const others = new Set(other.split("\n"));
  return list.split("\n").map((line, n, all) => ({
    words: n < all.length - 1 ? `${line}\n` : line,
    differs: !others.has(line),
  }));
}
