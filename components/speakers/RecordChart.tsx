import { getTranslations } from "next-intl/server";
import { type Rating, RatingChip } from "@/components/verdicts/RatingChip";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import type { RatingCount } from "@/lib/publish/queries";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/search/schema";
import styles from "./RecordChart.module.css";

/** Side of a claim's square and the gap between two, in the drawing's units. */
const CELL = 14;
const GAP = 4;
const LABEL = 64;

/** One square a claim, a row a year, in the order of the ratings; the same as a table for who cannot see it. */
export async function RecordChart({ locale, record }: { locale: Locale; record: RatingCount[] }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const mark = markTranslator(locale);
  const order: readonly string[] = [...FACT_RATINGS, ...PROMISE_RATINGS];
  const years = [...new Set(record.map(({ year }) => year))];
  const ratings = order.filter((rating) => record.some((row) => row.rating === rating)) as Rating[];
  const rows = years.map((year) => ({
    year,
    label: year === null ? t("speaker.noYear") : String(year),
    cells: ratings.flatMap((rating) => {
      const count = record.find((row) => row.year === year && row.rating === rating)?.count ?? 0;
      return Array.from({ length: count }, (_, n) => ({ rating, key: `${rating}-${n}` }));
    }),
  }));
  const longest = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const height = rows.length * (CELL + 10);
  const width = LABEL + longest * (CELL + GAP);
  return (
    <figure className={styles.record}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ width, maxWidth: "100%" }}
        aria-hidden="true"
        focusable="false"
      >
        {rows.map(({ year, label, cells }, row) => (
          <g key={String(year)} transform={`translate(0 ${row * (CELL + 10) + 2})`}>
            <text x="0" y={CELL - 2}>
              {label}
            </text>
            {cells.map(({ rating, key }, column) => (
              <rect
                key={key}
                className={styles[rating]}
                x={LABEL + column * (CELL + GAP)}
                width={CELL}
                height={CELL}
                rx="2"
              />
            ))}
          </g>
        ))}
      </svg>
      <figcaption className="by">{t("speaker.recordNote")}</figcaption>
      <table>
        <caption className="visually-hidden">{t("speaker.record")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("home.rating")}</th>
            {rows.map(({ year, label }) => (
              <th scope="col" key={String(year)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ratings.map((rating) => (
            <tr key={rating}>
              <th scope="row" aria-label={mark(`rating.${rating}`)}>
                <span className={styles.key}>
                  <span className={`${styles.swatch} ${styles[rating]}`} aria-hidden="true" />
                  <RatingChip locale={locale} rating={rating} />
                </span>
              </th>
              {rows.map(({ year, cells }) => (
                <td key={String(year)}>{cells.filter((cell) => cell.rating === rating).length || ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
