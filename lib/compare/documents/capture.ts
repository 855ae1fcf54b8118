import { wordsOfLine } from "./markdown";
import type { Read } from "./passages";

/** A text of which so much is gone, and at whose end nothing is new, was cut off. */
const MOST_CUT = 0.5;
const FEWEST_CUT = 20;

/** How many passages stand after the last that stands in both. */
function tailOf(all: readonly Read[], taken: ReadonlySet<number>): number {
  let tail = 0;
  while (tail < all.length && !taken.has(all.length - 1 - tail)) tail++;
  return tail;
}

export type Side = { reads: readonly Read[]; taken: ReadonlySet<number> };

/** The passages that one version has because the capture of the other ended before them. */
export function cutOff(earlier: Side, later: Side): Set<Read> {
  const [a, b] = [tailOf(earlier.reads, earlier.taken), tailOf(later.reads, later.taken)];
  const isCut = (tail: number, other: number, { reads }: Side) =>
    other <= 1 && tail >= FEWEST_CUT && tail >= MOST_CUT * reads.length;
  if (isCut(a, b, earlier)) return new Set(earlier.reads.slice(-a));
  if (isCut(b, a, later)) return new Set(later.reads.slice(-b));
  return new Set();
}

const seen = (text: string) => wordsOfLine(text).replace(/[\s|=_#>+:-]+/gu, "");

/** Whether two texts that differ look the same: only link targets, spaces or rules of a table differ. */
export const looksTheSame = (earlier: string, later: string): boolean =>
  earlier !== later && seen(earlier) === seen(later);
