import type { Span } from "@/lib/language/span";

/** A part of a text with its highlights, in order and without overlaps. */
export type Snippet = {
  text: string;
  highlights: Span[];
  isCutBefore: boolean;
  isCutAfter: boolean;
};

/** About four lines of a list, in UTF-16 units; a claim's words may have four thousand. */
const MAX_LENGTH = 360;
/** A snippet begins and ends beside white space, a punctuation mark, or a Chinese character. */
const BOUNDARY = /[\s\p{P}\p{Script=Han}]/u;
/** How far a boundary is looked for; where there is none a word is cut. */
const MAX_BOUNDARY_DISTANCE = 40;

/** The part of a long text with the most highlighted; a short text as it is. */
export function snippetOf(text: string, highlights: readonly Span[], maxLength = MAX_LENGTH): Snippet {
  const spans = mergeSpans(text, highlights);
  if (text.length <= maxLength) return { text, highlights: spans, isCutBefore: false, isCutAfter: false };
  const [first, last] = densest(spans, maxLength);
  const room = maxLength - Math.min(maxLength, last - first);
  const from = Math.max(0, Math.min(first - Math.floor(room / 3), text.length - maxLength));
  const open = from === 0 ? 0 : boundaryAfter(text, from, first);
  const to = Math.min(text.length, open + maxLength);
  const close = to === text.length ? to : boundaryBefore(text, to, Math.min(last, to));
  const part = text.slice(open, close);
  const start = open + part.length - part.trimStart().length;
  const end = start + part.trim().length;
  const inside = spans.flatMap((span) => {
    const shown = { start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start };
    return shown.start < shown.end ? [shown] : [];
  });
  return {
    text: text.slice(start, end),
    highlights: inside,
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

/** Spans in order, inside the text; those that touch are one. */
export function mergeSpans(text: string, spans: readonly Span[]): Span[] {
  const ordered = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, text.length) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of ordered) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

/** The start and end of the window in which the most is highlighted; the beginning where nothing is. */
function densest(spans: readonly Span[], maxLength: number): [number, number] {
  let best: [number, number] = [0, 0];
  let [most, sum, from] = [0, 0, 0];
  for (const span of spans) {
    sum += span.end - span.start;
    for (let first = spans[from]; first && first !== span && span.end - first.start > maxLength; ) {
      sum -= first.end - first.start;
      first = spans[++from];
    }
    if (sum > most) {
      most = sum;
      best = [(spans[from] ?? span).start, span.end];
    }
  }
  return best;
}

function boundaryAfter(text: string, from: number, limit: number): number {
  const last = Math.min(limit, from + MAX_BOUNDARY_DISTANCE);
  for (let at = from; at <= last; at++) if (isBoundary(text, at)) return at;
  return splitsSurrogatePair(text, from) ? from + 1 : from;
}

function boundaryBefore(text: string, to: number, limit: number): number {
  const last = Math.max(limit, to - MAX_BOUNDARY_DISTANCE);
  for (let at = to; at >= last; at--) if (isBoundary(text, at)) return at;
  return splitsSurrogatePair(text, to) ? to - 1 : to;
}

function isBoundary(text: string, at: number): boolean {
  const isBeside = BOUNDARY.test(text.charAt(at - 1)) || BOUNDARY.test(text.charAt(at));
  return !splitsSurrogatePair(text, at) && isBeside;
}

function splitsSurrogatePair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
