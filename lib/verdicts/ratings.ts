import type { ClaimKind, Rating } from "@/lib/generated/prisma/enums";

/** From best to worst, then those that say that nobody can tell yet. */
export const FACT_RATINGS = [
  "true",
  "mostly_true",
  "misleading",
  "mostly_false",
  "false",
  "unproven",
  "outdated",
] as const satisfies Rating[];

export const PROMISE_RATINGS = [
  "kept",
  "compromise",
  "broken",
  "in_the_works",
  "stalled",
  "not_yet_rated",
] as const satisfies Rating[];

/** The ratings that a claim of this kind can have: a promise is kept or broken, all else is true or false. */
export function ratingsFor(kind: ClaimKind): readonly Rating[] {
  return kind === "promise" ? PROMISE_RATINGS : FACT_RATINGS;
}
