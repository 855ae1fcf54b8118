import { CodePointIndex, graphemeAround } from "@/lib/language/text";

/** A W3C TextQuoteSelector with its TextPositionSelector. Offsets are code points; `end` is exclusive. */
export type TextSelector = { exact: string; prefix: string; suffix: string; start: number; end: number };

/** Characters kept on each side of a quote: what other W3C annotation clients keep. */
export const CONTEXT_LENGTH = 32;
/**
 * The selector of a stretch of text, widened so that it splits no user-perceived character.
 * @throws RangeError for a stretch that is empty or reaches outside the text.
 */
export function describe(text: string, start: number, end: number): TextSelector {
  const index = new CodePointIndex(text);
  if (!(start >= 0 && start < end && end <= index.length)) throw new RangeError(`No text at ${start}–${end}`);
  const from = graphemeAround(index, start).start;
  const to = graphemeAround(index, end).end;
  const before = graphemeAround(index, Math.max(0, from - CONTEXT_LENGTH)).end;
  const after = graphemeAround(index, Math.min(index.length, to + CONTEXT_LENGTH)).start;
  return {
    exact: index.slice(from, to),
    prefix: index.slice(Math.min(before, from), from),
    suffix: index.slice(to, Math.max(after, to)),
    start: from,
    end: to,
  };
}
