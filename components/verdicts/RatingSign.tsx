import type { Rating } from "@/lib/generated/prisma/enums";
import { RATING_DASHES, RATING_STROKES } from "@/lib/verdicts/ratingLook";

export function RatingSign({ rating }: { rating: Rating }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={RATING_STROKES[rating]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeDasharray={RATING_DASHES[rating]}
      />
    </svg>
  );
}
