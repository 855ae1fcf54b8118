"use client";

import { useLocale, useTranslations } from "next-intl";
import { Choice, Choices } from "@/components/ui/Choices";
import type { Rating } from "@/lib/generated/prisma/enums";
import styles from "./Editor.module.css";
import { RatingChip } from "./RatingChip";

/** The ratings that fit the claim's kind, as a row of choices: arrows move among them. */
export function RatingChoice(props: {
  ratings: readonly Rating[];
  value: Rating | "";
  onChange: (rating: Rating) => void;
  error?: string;
}) {
  const t = useTranslations("verdicts");
  const locale = useLocale();
  return (
    <Choices id="rating" legend={t("editor.rating")} error={props.error}>
      <div className={styles.ratings}>
        {props.ratings.map((rating) => (
          <Choice
            key={rating}
            type="radio"
            name="rating"
            value={rating}
            checked={props.value === rating}
            onChange={() => props.onChange(rating)}
          >
            <RatingChip rating={rating} locale={locale} />
          </Choice>
        ))}
      </div>
    </Choices>
  );
}
