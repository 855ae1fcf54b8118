import { internKeys, longestCommonSubsequence } from "@/lib/compare/words/longestCommon";
import { SeededRandom } from "../../bench/search/generator/seededRandom";
import { KINDS, type Kind } from "./happenings";
import type { Row } from "./rows";
import { isTelling, length, type Marked, mark, textOf } from "./texts";

/** So many of the texts, in which enough can be marked. */
export function someOf(texts: readonly string[], most: number, seed: number): string[] {
  return new SeededRandom(seed, 0).shuffled(texts.filter(isTelling)).slice(0, most);
}

/** What a person marked in an earlier text, and where it stands in the later one: each kind of happening to each quote. */
export function simulate(
  texts: readonly string[],
  { seed, quotes }: { seed: number; quotes: number },
): Row[] {
  const random = new SeededRandom(seed, 0);
  const marked = Array.from({ length: quotes }, () => mark(random.pick(texts), random));
  return Object.entries(KINDS).flatMap(([kind, how], nth) => {
    const chance = new SeededRandom(seed, nth + 1);
    return marked.flatMap((one, n) => {
      const row = happen(one, how, chance);
      return row ? [{ id: `${kind} ${n + 1}`, kind, ...row }] : [];
    });
  });
}

/** Nothing where it cannot happen to this passage. */
function happen(
  { text, from, to }: Marked,
  { before, after }: Kind,
  random: SeededRandom,
): Omit<Row, "id" | "kind"> | null {
  const place = text.findIndex(({ isOurs }) => isOurs);
  const earlier = before ? before(text, place, random) : text;
  if (!earlier) return null;
  const n = earlier.findIndex(({ isOurs }) => isOurs);
  const later = after(earlier, n, random);
  if (!later) return null;
  const words = earlier[n]?.words ?? "";
  const at = later.findIndex(({ isOurs, words: now }) => isOurs && now !== "");
  const base = length(textOf(later.slice(0, Math.max(0, at))));
  const left = kept(from, to, words, later[at]?.words ?? "");
  return {
    earlier: textOf(earlier),
    later: textOf(later),
    quote: [...words].slice(from, to).join(""),
    start: length(textOf(earlier.slice(0, n))) + from,
    right: at < 0 ? null : { start: base + left.start, end: base + left.end },
  };
}

/** Where a part of a piece is after the piece was edited: from the first to the last character that is left of it. */
function kept(from: number, to: number, before: string, after: string): { start: number; end: number } {
  const [a = EMPTY, b = EMPTY] = internKeys([...before], [...after]);
  if (from === 0 && to === a.length) return { start: 0, end: b.length };
  const left = longestCommonSubsequence(a, b, () => 1).filter(([i]) => i >= from && i < to);
  return { start: left[0]?.[1] ?? 0, end: (left.at(-1)?.[1] ?? b.length - 1) + 1 };
}

const EMPTY = new Int32Array();
