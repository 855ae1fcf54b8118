import { type ClaimKind, Rating } from "@/lib/generated/prisma/enums";

/** What each rating is said of: a promise is kept or broken, all else is true or false. */
const SAID_OF = {
  true: "fact",
  mostly_true: "fact",
  misleading: "fact",
  mostly_false: "fact",
  false: "fact",
  unproven: "fact",
  outdated: "fact",
  kept: "promise",
  compromise: "promise",
  broken: "promise",
  in_the_works: "promise",
  stalled: "promise",
  not_yet_rated: "promise",
} as const satisfies Record<Rating, "fact" | "promise">;

type RatingOf<K> = { [R in Rating]: (typeof SAID_OF)[R] extends K ? R : never }[Rating];

/** In the order of the schema: from best to worst, then those that say that nobody can tell yet. */
function ratingsOf<K extends "fact" | "promise">(kind: K): readonly RatingOf<K>[] {
  return Object.values(Rating).filter((rating): rating is RatingOf<K> => SAID_OF[rating] === kind);
}

export const FACT_RATINGS = ratingsOf("fact");
export const PROMISE_RATINGS = ratingsOf("promise");

/** The ratings that a claim of this kind can have. */
export function ratingsFor(kind: ClaimKind): readonly Rating[] {
  return kind === "promise" ? PROMISE_RATINGS : FACT_RATINGS;
}
