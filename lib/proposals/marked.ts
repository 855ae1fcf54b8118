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
