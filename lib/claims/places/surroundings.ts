import { editDistance } from "@/lib/language/editDistance";
import type { TextRange } from "@/lib/language/text";
import { NEIGHBOURS } from "./candidates";
import { type Side, substance, tokensIn } from "./passages";

/** Characters next to a passage that are compared one by one. */
const TOUCHING = 32;
/** Surroundings shorter than this are no evidence. */
const TELLING = 8;
/** Pairs of tokens fewer than this are no evidence. */
const FEW = 4;

/**
 * How alike the surroundings of two places are, from 0 to 1: `touching` by what stands next to them, for each side
 * that has any; `wide` by the words around, in whatever order; null where there are none.
 */
export type Surroundings = { touching: number[]; wide: number | null };

export function surroundingsOf(earlier: Side, later: Side, unit: TextRange, now: TextRange): Surroundings {
  const sides = [
    [
      earlier.text.slice(Math.max(0, unit.start - TOUCHING), unit.start),
      later.text.slice(Math.max(0, now.start - TOUCHING), now.start),
    ],
    [earlier.text.slice(unit.end, unit.end + TOUCHING), later.text.slice(now.end, now.end + TOUCHING)],
  ] as const;
  const touching = sides
    .filter(([wanted]) => substance(wanted.trim()) >= TELLING)
    .map(([wanted, found]) => 1 - editDistance(wanted, found) / Math.max(wanted.length, found.length, 1));
  return { touching, wide: wideLikeness(earlier, later, unit, now) };
}

function wideLikeness(earlier: Side, later: Side, unit: TextRange, now: TextRange): number | null {
  const wanted = bigramsAround(earlier, unit);
  if (wanted.size < FEW) return null;
  const found = bigramsAround(later, now);
  let shared = 0;
  for (const bigram of wanted) if (found.has(bigram)) shared++;
  return shared / wanted.size;
}

/** The pairs of tokens on both sides of a place. */
function bigramsAround({ tokens, keys }: Side, place: TextRange): Set<number> {
  const { start, end } = tokensIn(tokens, place);
  const found = new Set<number>();
  const add = (from: number, to: number) => {
    for (let n = Math.max(0, from); n + 1 < Math.min(keys.length, to); n++)
      found.add((keys[n] as number) * 1_000_003 + (keys[n + 1] as number));
  };
  add(start - NEIGHBOURS, start);
  add(end, end + NEIGHBOURS);
  return found;
}
