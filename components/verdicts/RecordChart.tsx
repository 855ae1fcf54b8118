import { getTranslations } from "next-intl/server";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { RatingSign } from "@/components/verdicts/RatingSign";
import { Rating } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import type { RatingCount } from "@/lib/site/speaker.queries";
import { RATING_TONES } from "@/lib/verdicts/ratingLook";
import styles from "./RecordChart.module.css";

/** One sign a claim, a row a year, in the order of the ratings; and the same as a table of counts. */
export async function RecordChart({ locale, record }: { locale: Locale; record: RatingCount[] }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const ratings = Object.values(Rating).filter((rating) => record.some((row) => row.rating === rating));
  const rows = [...new Set(record.map(({ year }) => year))].map((year) => {
    const count = (rating: Rating) =>
      record.find((row) => row.year === year && row.rating === rating)?.count ?? 0;
    const signs = ratings.flatMap((rating) =>
      Array.from({ length: count(rating) }, (_, n) => ({ rating, sign: `${rating}-${n}` })),
    );
    return { key: String(year), label: year === null ? t("speaker.noYear") : String(year), count, signs };
  });
  return (
    <figure>
      <div className={styles.chart} aria-hidden="true">
        {rows.map(({ key, label, signs }) => (
          <div key={key} className={styles.year}>
            <span>{label}</span>
            {signs.map(({ sign, rating }) => (
              <span key={sign} className={`tone-${RATING_TONES[rating]}`}>
                <RatingSign rating={rating} />
              </span>
            ))}
          </div>
        ))}
      </div>
      <table className={styles.table}>
        <caption className="visually-hidden">{t("speaker.record")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("home.rating")}</th>
            {rows.map(({ key, label }) => (
              <th scope="col" key={key}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ratings.map((rating) => (
            <tr key={rating}>
              <th scope="row">
                <RatingChip locale={locale} rating={rating} />
              </th>
              {rows.map(({ key, count }) => (
                <td key={key}>{count(rating) || ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="small soft">{t("speaker.recordNote")}</figcaption>
    </figure>
  );
}

function _signs(rating: Rating, count: number) {
  const places = Array.from({ length: count }, (_, n) => `${rating}-${n + 1}`);
  return places.map((place) => (
    <span key={place} className={`tone-${RATING_TONES[rating]}`}>
      <RatingSign rating={rating} />
    </span>
  ));
}
