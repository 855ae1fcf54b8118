import { Chip, type Tone } from "@/components/ui/Chip";
import type { Rating } from "@/lib/generated/prisma/enums";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { RatingSign } from "./RatingSign";

export const TONES: Record<Rating, Tone> = {
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
};

/** A rating as a sign and a word; works on the server and in the desk's client code alike. */
export function RatingChip({ rating, locale, stamp }: { rating: Rating; locale: Locale; stamp?: boolean }) {
  return (
    <Chip tone={TONES[rating]} sign={<RatingSign rating={rating} />} stamp={stamp}>
      {markTranslator(locale)(`rating.${rating}`)}
    </Chip>
  );
}
