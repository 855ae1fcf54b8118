import { Chip } from "@/components/ui/Chip";
import type { Rating } from "@/lib/generated/prisma/enums";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { RATING_TONES } from "@/lib/verdicts/ratingLook";
import { RatingSign } from "./RatingSign";

/** A rating as a sign and a word; works on the server and in the desk's client code alike. */
export function RatingChip({ rating, locale, stamp }: { rating: Rating; locale: Locale; stamp?: boolean }) {
  return (
    <Chip tone={RATING_TONES[rating]} sign={<RatingSign rating={rating} />} stamp={stamp}>
      {markTranslator(locale)(`rating.${rating}`)}
    </Chip>
  );
}
