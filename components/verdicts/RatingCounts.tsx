import type { Rating } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";
import { RatingChip } from "./RatingChip";
import styles from "./RatingCounts.module.css";

type Counts = { rating: string; kind: string; count: number }[];

/** How many verdicts in force there are of each rating; each row leads to them. Nothing where there are none. */
export function RatingCounts(props: {
  locale: Locale;
  kind: "promise" | "fact";
  counts: Counts;
  caption: string;
  more?: readonly { label: string; count: number; href: string }[];
}) {
  const ratings: readonly Rating[] = props.kind === "promise" ? PROMISE_RATINGS : FACT_RATINGS;
  const list = props.kind === "promise" ? "/promises" : "/verdicts";
  const rows = ratings.flatMap((rating) => {
    const count = props.counts.find((row) => row.rating === rating && row.kind === props.kind)?.count ?? 0;
    return count > 0 ? [{ rating, count }] : [];
  });
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{props.caption}</caption>
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
                <RatingChip locale={props.locale} rating={rating} />
              </a>
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
