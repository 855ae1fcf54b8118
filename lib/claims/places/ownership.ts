import { editDistance } from "@/lib/language/editDistance";
import type { TextRange } from "@/lib/language/text";
import { bigramAt, bigramsOf } from "./bigrams";
import type { Candidate } from "./candidates";
import { type Side, sentencesAround, tokensIn } from "./passages";

/** This share of its words makes a passage what it was before. */
const MOST_OF_IT = 0.6;
/** Sentences on either side of a passage that are compared with what stands there now. */
const NEAR = 4;
/** Tokens of a sentence that are read beside a passage of it. */
const BESIDE = 8;
/** Tokens in a row that stood in the earlier text are no chance. */
const FEW = 4;

/**
 * Whether a candidate is another passage of the earlier text, not the one that is looked for: a sister sentence that
 * always stood there must not take its place.
 */
export function ownershipIn(earlier: Side, later: Side): (unit: TextRange, now: Candidate) => boolean {
  const places = bigramsOf(earlier);
  const textOf = ({ text }: Side, { start, end }: TextRange) => text.slice(start, end).trim();
  return (unit, now) => {
    if (isPairedElsewhere(earlier, later, unit, now)) return true;
    if (stoodElsewhere(earlier, places, unit, keysAround(later, now))) return true;
    if (now.errors === 0) return false;
    const { start, end } = tokensIn(earlier.sentences, unit);
    const near = [
      ...earlier.sentences.slice(Math.max(0, start - NEAR), start),
      ...earlier.sentences.slice(end, end + NEAR),
    ];
    return near.some(
      (other) => editDistance(textOf(earlier, other), textOf(later, now), now.errors - 1) < now.errors,
    );
  };
}

function isPairedElsewhere(earlier: Side, later: Side, unit: TextRange, now: TextRange): boolean {
  const own = tokensIn(earlier.tokens, unit);
  const at = tokensIn(later.tokens, now);
  const others = later.pairs
    .subarray(at.start, at.end)
    .filter((from) => from >= 0 && (from < own.start || from >= own.end));
  return others.length >= MOST_OF_IT * (at.end - at.start);
}

/** The tokens of a passage and of its sentence around it. */
function keysAround(later: Side, now: TextRange): Int32Array {
  const at = tokensIn(later.tokens, now);
  const sentence = tokensIn(later.tokens, sentencesAround(later, now));
  const [from, to] = [Math.max(sentence.start, at.start - BESIDE), Math.min(sentence.end, at.end + BESIDE)];
  return later.keys.subarray(from, to);
}

/** Whether these tokens stood, as they are, in the earlier text, but not where the passage did. */
function stoodElsewhere(
  { tokens, keys }: Side,
  places: ReturnType<typeof bigramsOf>,
  unit: TextRange,
  wanted: Int32Array,
): boolean {
  if (wanted.length < FEW) return false;
  const own = tokensIn(tokens, unit);
  const rarest = Array.from({ length: wanted.length - 1 }, (_, at) => ({
    at,
    found: places(bigramAt(wanted, at)),
  })).toSorted((a, b) => (a.found.length || Infinity) - (b.found.length || Infinity))[0];
  const starts = (rarest?.found ?? [])
    .map((place) => place - (rarest?.at ?? 0))
    .filter((from) => wanted.every((key, n) => keys[from + n] === key));
  const isOwn = (from: number) => from < own.end && own.start < from + wanted.length;
  return starts.length > 0 && !starts.some(isOwn);
}
