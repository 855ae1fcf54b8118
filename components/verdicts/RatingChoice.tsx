"use client";

import { useLocale, useTranslations } from "next-intl";
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
    <fieldset className={styles.ratings} aria-describedby={props.error ? "rating-error" : undefined}>
      <legend>{t("editor.rating")}</legend>
      <div>
        {props.ratings.map((rating) => (
          <label key={rating}>
            <input
              type="radio"
              name="rating"
              value={rating}
              checked={props.value === rating}
              onChange={() => props.onChange(rating)}
            />
            <RatingChip rating={rating} locale={locale} />
          </label>
        ))}
      </div>
      {props.error && (
        <p className={styles.error} id="rating-error" role="alert">
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
