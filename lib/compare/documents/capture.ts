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

/** Where a text was cut off it says so, or its last sentence breaks off. */
const MARKER = /(?:…|\.{3}|\[?(?:truncated|read more|阅读全文|展开全文)\]?)\s*$/iu;
function isBroken({ reads }: Side, next: Read | undefined): boolean {
  const last = reads.at(-1);
  if (!last || !next) return false;
  return MARKER.test(last.text) || (next.key !== last.key && next.key.startsWith(last.key));
}

/** The passages that one version has because the capture of the other broke off before them. */
export function cutOff(earlier: Side, later: Side): Set<Read> {
  const [a, b] = [tailOf(earlier.reads, earlier.taken), tailOf(later.reads, later.taken)];
  const isCut = (tail: number, other: number, { reads }: Side, shorter: Side) =>
    other === 1 &&
    tail >= FEWEST_CUT &&
    tail >= MOST_CUT * reads.length &&
    isBroken(shorter, reads[reads.length - tail]);
  if (isCut(a, b, earlier, later)) return new Set([...earlier.reads.slice(-a), ...later.reads.slice(-1)]);
  if (isCut(b, a, later, earlier)) return new Set([...later.reads.slice(-b), ...earlier.reads.slice(-1)]);
  return new Set();
}

const seen = (text: string) => wordsOfLine(text).replace(/\s+|(?<!\d)[|=_#>+:-]+|[|=_#>+:-]+(?!\d)/gu, "");

/** Whether two texts that differ look the same: only link targets, spaces or rules of a table differ. */
export const looksTheSame = (earlier: string, later: string): boolean =>
  earlier !== later && seen(earlier) === seen(later);
