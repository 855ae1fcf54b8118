import { getTranslations } from "next-intl/server";
import type { Rating } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";
import { RatingChip } from "./RatingChip";

export type Tally = readonly { rating: Rating; count: number }[];

/** What was found of the claims in a text, in a line: how many were checked, and how many have each rating. */
export async function RatingTally({ locale, tally }: { locale: Locale; tally: Tally }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const all = tally.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const found = [...FACT_RATINGS, ...PROMISE_RATINGS].flatMap((rating) =>
    tally.filter((one) => one.rating === rating),
  );
  return (
    <ul className="chips small">
      <li className="soft">{t("article.checked", { count: all })}</li>
      {found.map(({ rating, count }) => (
        <li key={rating}>
          <RatingChip locale={locale} rating={rating} /> {count}
        </li>
      ))}
    </ul>
  );
}
