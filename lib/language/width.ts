import { words } from "./text";

/** Widths in ems, by kind of character: near enough to choose a size by, a little too wide rather than too narrow. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u;
const NARROW = /[ iljtfrI.,:;'’‘|!()[\]]/;
const BROAD = /[mwMWA-Z%@—…]/;

const widthOf = (char: string): number =>
  WIDE.test(char) ? 1 : NARROW.test(char) ? 0.3 : BROAD.test(char) ? 0.72 : 0.54;

export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char);
  return width;
}

/** The text, or its beginning up to a whole word with an ellipsis, in so many ems. */
export function cut(text: string, ems: number): string {
  if (textWidth(text) <= ems) return text;
  let end = 0;
  let width = textWidth("…");
  const points = [...text];
  while (end < points.length && width + widthOf(points[end] ?? "") <= ems) {
    width += widthOf(points[end] ?? "");
    end++;
  }
  // A long word without an end is cut where the room ends.
  const whole = words(text, "zh").findLast((word) => word.isWord && word.end <= end)?.end ?? 0;
  const kept = points.slice(0, whole > end / 2 ? whole : end).join("");
  return `${kept.replace(/[\s,;:，；：、]+$/u, "")}…`;
}
