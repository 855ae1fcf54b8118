import { ScreenReaderText } from "@/components/ui/ScreenReaderText";
import type { Rating } from "@/lib/generated/prisma/enums";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { RatingChip } from "./RatingChip";

/** A rating that holds no longer: struck, and said to be removed to who listens. */
export function FormerRating({ locale, rating }: { locale: Locale; rating: Rating }) {
  return (
    <s>
      <ScreenReaderText locale={locale}>{markTranslator(locale)("removed")}</ScreenReaderText>
      <RatingChip locale={locale} rating={rating} />
    </s>
  );
}
