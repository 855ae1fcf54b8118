import { getTranslations } from "next-intl/server";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { Rating } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import type { RatingCount } from "@/lib/site/speaker.queries";
import { RATING_TONES } from "@/lib/verdicts/ratingLook";
import styles from "./RecordChart.module.css";

type Counted = { rating: Rating; count: number };

/**
 * Year by year what was found of somebody's claims: a bar as long as there are claims, divided by rating, and below it each
 * rating by its sign, its word and its number, in the order of the bar.
 */
export async function RecordChart(props: {
  locale: Locale;
  record: RatingCount[];
  /** The heading that names the table. */
  labelledBy: string;
}) {
  const { locale, record } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const years = [...new Set(record.map(({ year }) => year))].map((year) => {
    const counts = Object.values(Rating).flatMap((rating): Counted[] => {
      const row = record.find((one) => one.year === year && one.rating === rating);
      return row ? [{ rating, count: row.count }] : [];
    });
    return { year, counts, total: counts.reduce((sum, { count }) => sum + count, 0) };
  });
  const most = Math.max(...years.map(({ total }) => total));
  return (
    <figure>
      <table className={styles.table} aria-labelledby={props.labelledBy}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("home.rating")}</th>
            <th scope="col">{t("speaker.claims")}</th>
          </tr>
        </thead>
        {years.map(({ year, counts, total }) => (
          <tbody key={year}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.year}>
                <span className={styles.head}>
                  {year ?? t("speaker.noYear")}
                  <span className="soft">{t("speaker.counted", { count: total })}</span>
                </span>
                <Bar counts={counts} most={most} />
              </th>
            </tr>
            {counts.map(({ rating, count }) => (
              <tr key={rating}>
                <th scope="row">
                  <RatingChip locale={locale} rating={rating} />
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <figcaption className="small soft">{t("speaker.recordNote")}</figcaption>
    </figure>
  );
}

const WIDTH = 300;
const HEIGHT = 10;
/** Between two ratings, so that they are told apart without their colours. */
const GAP = 2;

function Bar({ counts, most }: { counts: Counted[]; most: number }) {
  let at = 0;
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {counts.map(({ rating, count }) => {
        const x = at;
        const width = (count / most) * WIDTH;
        at += width;
        return (
          <rect
            key={rating}
            className={`tone-${RATING_TONES[rating]}`}
            x={x}
            y={0}
            width={Math.max(width - GAP, 1)}
            height={HEIGHT}
            fill={rating === "not_yet_rated" ? "none" : "currentColor"}
            stroke="currentColor"
          />
        );
      })}
    </svg>
  );
}
