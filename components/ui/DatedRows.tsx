import { getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import { formatPartialDate, isoDay } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./DatedRows.module.css";

export type DatedRow = { id: string; at: Date | null; row: ReactNode };

/** Rows of a list under the months in which they came, each month with an address of its own. */
export async function DatedRows({ locale, rows }: { locale: Locale; rows: readonly DatedRow[] }) {
  const t = await getTranslations({ locale, namespace: "ui" });
  const months = byMonth(rows);
  const name = (month: string) => formatPartialDate({ date: `${month}-01`, precision: "month" }, locale);
  return (
    <>
      {months.length > 1 && (
        <nav className={styles.months} aria-label={t("months")}>
          {months.map(
            ({ month }) =>
              month && (
                <a key={month} href={`#${anchor(month)}`}>
                  {name(month)}
                </a>
              ),
          )}
        </nav>
      )}
      {months.map(({ month, of }) => (
        <Fragment key={month}>
          {month && (
            <h2 id={anchor(month)} className={styles.month}>
              <a href={`#${anchor(month)}`}>{name(month)}</a>
            </h2>
          )}
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

const anchor = (month: string) => `month-${month}`;

/** Neighbours of one month together; the order stays. */
function byMonth(rows: readonly DatedRow[]): { month: string; of: DatedRow[] }[] {
  const months = new Map<string, DatedRow[]>();
  for (const row of rows) {
    const month = row.at ? isoDay(row.at).slice(0, 7) : "";
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months].map(([month, of]) => ({ month, of }));
}
