/** A stretch of a text, in code points; `end` is exclusive. */
export type TextRange = { start: number; end: number };

const SURROGATE = /[\ud800-\udfff]/;

const isPairAt = (text: string, index: number) => (text.codePointAt(index) ?? 0) > 0xffff;

/**
 * Converts between UTF-16 indexes and code points for many look-ups in one text: O(n) once, then
 * O(log k) for k characters outside the basic plane. Positions outside the text are clamped, as `slice`
 * does; a UTF-16 index inside a pair counts as the pair's beginning. A lone surrogate is one code point.
 */
export class CodePointIndex {
  readonly text: string;
  /** In code points. */
  readonly length: number;
  /** The code point position of each character that takes two UTF-16 units, ascending. */
  readonly #wide: number[] = [];

  constructor(text: string) {
    this.text = text;
    if (SURROGATE.test(text)) {
      let position = 0;
      for (let i = 0; i < text.length; i++, position++) {
        if (!isPairAt(text, i)) continue;
        this.#wide.push(position);
        i++;
      }
    }
    this.length = text.length - this.#wide.length;
  }

  toUtf16(codePoint: number): number {
    const position = clamp(codePoint, this.length);
    return position + countWhile(this.#wide, (wide) => wide < position);
  }

  toCodePoint(utf16: number): number {
    const index = clamp(utf16, this.text.length);
    const pairsBefore = countWhile(this.#wide, (wide, nth) => wide + nth + 2 <= index);
    const insidePair = (this.#wide[pairsBefore] ?? Number.POSITIVE_INFINITY) + pairsBefore + 1 === index;
    return index - pairsBefore - (insidePair ? 1 : 0);
  }

  slice(start: number, end = this.length): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end));
  }
}

function clamp(value: number, length: number): number {
  return Math.min(Math.max(Math.trunc(value), 0), length);
}

/** How many at the beginning of a list satisfy a condition that none after them does (binary search). */
export function countWhile<T>(sorted: readonly T[], isSo: (member: T, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(sorted[middle] as T, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function codePointLength(text: string): number {
  return new CodePointIndex(text).length;
}

export function toCodePoint(text: string, utf16Index: number): number {
  return new CodePointIndex(text).toCodePoint(utf16Index);
}

export function toUtf16(text: string, codePointIndex: number): number {
  return new CodePointIndex(text).toUtf16(codePointIndex);
}

/** `start` and `end` are code points and are clamped to the text; negative values do not count from the end. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  return new CodePointIndex(text).slice(start, end);
}

export type WordRange = TextRange & {
  text: string;
  /** False for white space and punctuation. */
  isWord: boolean;
};

const segmenters = new Map<string, Intl.Segmenter>();

/** Cached, since making one costs more than segmenting a page; undefined where the runtime has none. */
export function segmenter(lang: string, granularity: "word" | "grapheme" | "sentence") {
  if (!("Segmenter" in Intl)) return undefined;
  const key = `${lang} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, known);
  return known;
}

const WORD_WITHOUT_SEGMENTER =
  /\p{Script=Han}|[\p{L}\p{M}\p{N}_]+(?:['’.-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}_\s]/gu;

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Cuts a text where a word begins: the segmenter is eight times faster on short strings, and quadratic on long ones.
 * Without punctuation for 400 characters the cut is at a space, or else anywhere.
 */
const STRETCH =
  /.{1,400}?(?:[。！？\n]{1,9}(?=[\p{L}\p{N}“「])|[.!?,;] (?=[\p{L}\p{N}])|$)|.{1,400}\s|.{1,400}/gsu;

/** Every segment of the text, in order and without gaps: words, white space, punctuation. */
export function words(text: string, lang: string): WordRange[] {
  const found: WordRange[] = [];
  const index = new CodePointIndex(text);
  const add = (utf16: number, segment: string) => {
    const start = index.toCodePoint(utf16);
    const end = index.toCodePoint(utf16 + segment.length);
    found.push({ start, end, text: segment, isWord: HAS_WORD.test(segment) });
  };
  const parts = segmenter(lang, "word");
  for (const stretch of text.matchAll(STRETCH)) {
    const from = stretch.index;
    if (parts) for (const { index: at, segment } of parts.segment(stretch[0])) add(from + at, segment);
    else for (const match of stretch[0].matchAll(WORD_WITHOUT_SEGMENTER)) add(from + match.index, match[0]);
  }
  return found;
}

/** The user-perceived character, in code points, that holds the position; empty where one begins there. */
export function graphemeAround(index: CodePointIndex, position: number): TextRange {
  const at = index.toUtf16(position);
  const whole = segmenter("und", "grapheme")?.segment(index.text).containing(at);
  if (whole) {
    const end = whole.index === at ? at : whole.index + whole.segment.length;
    return { start: index.toCodePoint(whole.index), end: index.toCodePoint(end) };
  }
  const marksAfter = /^\p{M}+/u.exec(index.text.slice(at));
  if (!marksAfter) return { start: position, end: position };
  const base = /\P{M}?\p{M}*$/u.exec(index.text.slice(0, at));
  return {
    start: index.toCodePoint(base?.index ?? at),
    end: index.toCodePoint(at + marksAfter[0].length),
  };
}

/** A name that no line breaks between its words. */
export function onOneLine(name: string): string {
  return name.replaceAll(" ", "\u00a0");
}
