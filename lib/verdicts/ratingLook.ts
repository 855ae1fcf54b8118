import type { Rating } from "@/lib/generated/prisma/enums";

/** The sign of a rating, drawn on 16 × 16. The word beside it says the same. */
export const RATING_STROKES: Record<Rating, string> = {
  true: "M2.5 8.5 6.5 12.5 13.5 4",
  mostly_true: "M2 6.8q3-3 6 0t6 0M2 11q3-3 6 0t6 0",
  misleading: "M2.5 6h11M2.5 10h11M11 2.5 5 13.5",
  mostly_false: "M2 6.8q3-3 6 0t6 0M2 11q3-3 6 0t6 0M11.5 2 4.5 14.5",
  false: "M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5",
  unproven: "M5 5.6Q5 2.8 8 2.8T11 5.6Q11 7.4 8 8.7V10M8 13v.2",
  outdated: "M8 2.2a5.8 5.8 0 1 0 .01 0M8 4.8V8.2L10.6 9.6",
  kept: "M3.5 6.5 6.7 9.7 12.5 2.5M3 13.6v.01M8 13.6v.01M13 13.6v.01",
  compromise: "M8 2.2a5.8 5.8 0 1 0 .01 0M8 2.5v11M10 4v8M12 5.5v5",
  broken: "M1.5 8H5L7.2 4.5M8.8 11.5 11 8h3.5",
  in_the_works: "M2 8h11M9 4 13 8 9 12",
  stalled: "M5.5 3.5v9M10.5 3.5v9",
  not_yet_rated: "M8 2.2a5.8 5.8 0 1 0 .01 0",
};

/** The colour of a rating, by its name. */
export const RATING_TONES = {
  true: "kept",
  mostly_true: "kept",
  misleading: "mixed",
  mostly_false: "cut",
  false: "cut",
  unproven: "grey",
  outdated: "works",
  kept: "kept",
  compromise: "mixed",
  broken: "cut",
  in_the_works: "works",
  stalled: "works",
  not_yet_rated: "grey",
} as const satisfies Record<Rating, string>;

/** Where the strokes of a sign are broken. */
export const RATING_DASHES: Partial<Record<Rating, string>> = { not_yet_rated: "2.2 3" };
