import { getTranslations } from "next-intl/server";
import type { Rating } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { NO_VERDICT } from "@/lib/search/schema";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";
import { RatingChip } from "./RatingChip";
import styles from "./RatingCounts.module.css";

/** How many promises, or other claims, there are of each rating; each row leads to them. Nothing where there are none. */
export async function RatingCounts(props: {
  locale: Locale;
  kind: "promise" | "fact";
  counts: readonly { rating: string; count: number }[];
  /** The heading that names the table. */
  labelledBy: string;
  more?: readonly { label: string; count: number; href: string }[];
}) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  const ratings: readonly (Rating | typeof NO_VERDICT)[] =
    props.kind === "promise" ? [...PROMISE_RATINGS, NO_VERDICT] : FACT_RATINGS;
  const list = props.kind === "promise" ? "/promises" : "/verdicts";
  const rows = ratings.flatMap((rating) => {
    const count = props.counts.find((row) => row.rating === rating)?.count ?? 0;
    return count > 0 ? [{ rating, count }] : [];
  });
  return (
    <table className={styles.table} aria-labelledby={props.labelledBy}>
      <tbody>
        {props.more?.map((one) => (
          <tr key={one.href}>
            <th scope="row">
              <a href={one.href}>
                <strong>{one.label}</strong>
              </a>
            </th>
            <td>
              <strong>{one.count}</strong>
            </td>
          </tr>
        ))}
        {rows.map(({ rating, count }) => (
          <tr key={rating}>
            <th scope="row">
              <a href={href(props.locale, `${list}?rating=${rating}`)}>
                {rating === NO_VERDICT ? (
                  t("speaker.noVerdict")
                ) : (
                  <RatingChip locale={props.locale} rating={rating} />
                )}
              </a>
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
