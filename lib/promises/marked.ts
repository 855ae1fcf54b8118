import type { Effect, Term } from "@/lib/generated/prisma/enums";

export type MarkedPart = { text: string; mark: "stands" | "cut" | "new" | null };

type Change = { term: Term; from: string | null; to: string | null; effect: Effect };

/**
 * A wording cut at the words that its terms point at: on the earlier side the words that were changed or dropped
 * are `cut`, on the later side those that took their place are `new`; on both sides the words of an unchanged term
 * `stand`. Words that are not in the wording letter for letter mark nothing; where two terms overlap the first wins.
 * The parts, joined, are the wording.
 */
export function markTerms(
  wording: string,
  side: "earlier" | "later",
  changes: readonly Change[],
): MarkedPart[] {
  const found = changes
    .flatMap(({ from, to, effect }) => {
      const words = side === "earlier" ? from : to;
      const start = words ? wording.toLowerCase().indexOf(words.toLowerCase()) : -1;
      if (!words || start < 0) return [];
      const changed = side === "earlier" ? ("cut" as const) : ("new" as const);
      return [{ start, end: start + words.length, mark: effect === "same" ? ("stands" as const) : changed }];
    })
    .sort((a, b) => a.start - b.start);
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end, mark } of found) {
    if (start < at) continue;
    parts.push({ text: wording.slice(at, start), mark: null }, { text: wording.slice(start, end), mark });
    at = end;
  }
  return [...parts, { text: wording.slice(at), mark: null }].filter(({ text }) => text !== "");
}
