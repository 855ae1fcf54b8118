import { getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import { formatPartialDate, type PartialDate, parsePartialDate, partialDateInput } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./DatedRows.module.css";
import { LinkRow } from "./LinkRow";

export type DatedRow = { id: string; at: PartialDate | null; row: ReactNode };

/** Rows of a list under their months, or under their years where most months have one row; each with an address of its own. */
export async function DatedRows(props: {
  locale: Locale;
  rows: readonly DatedRow[];
  /** The heading of a period, where its date alone would not say of what it is. */
  heading?: (date: string) => string;
}) {
  const { locale, rows, heading = (date) => date } = props;
  const t = await getTranslations({ locale, namespace: "ui" });
  const periods = byPeriod(rows);
  const name = (period: string) => {
    const date = parsePartialDate(period);
    return date ? formatPartialDate(date, locale) : null;
  };
  const named = (period: string) => {
    const date = name(period);
    return date ? heading(date) : t("noDate");
  };
  return (
    <>
      {periods.length > 1 && (
        <LinkRow
          label={t("dates")}
          links={periods.map(({ period }) => ({
            to: `#${anchor(period)}`,
            text: name(period) ?? t("noDate"),
          }))}
        />
      )}
      {periods.map(({ period, of }) => (
        <Fragment key={period}>
          <h2 id={anchor(period)} className={styles.period}>
            <a href={`#${anchor(period)}`}>{named(period)}</a>
          </h2>
          <ul className="rows">
            {of.map(({ id, row }) => (
              <Fragment key={id}>{row}</Fragment>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}

const [MONTH, YEAR] = ["2023-07".length, "2023".length];

function anchor(period: string): string {
  if (!period) return "no-date";
  return `${period.length === MONTH ? "month" : "year"}-${period}`;
}

function byPeriod(rows: readonly DatedRow[]) {
  const months = grouped(rows, MONTH);
  const isSparse = months.length > 2 && 2 * months.length > rows.length;
  return isSparse ? grouped(rows, YEAR) : months;
}

/** Rows whose dates begin alike together, empty for those without one; the order stays. */
function grouped(rows: readonly DatedRow[], length: number): { period: string; of: DatedRow[] }[] {
  const periods = new Map<string, DatedRow[]>();
  for (const row of rows) {
    const period = row.at ? partialDateInput(row.at).slice(0, length) : "";
    periods.set(period, [...(periods.get(period) ?? []), row]);
  }
  return [...periods].map(([period, of]) => ({ period, of }));
}
