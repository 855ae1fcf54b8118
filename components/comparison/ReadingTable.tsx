import { useTranslations } from "next-intl";
import styles from "@/components/rewordings/TermTable.module.css";
import type { Change } from "@/lib/compare/types";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { rowId, wordsId } from "./linkIds";

/** The rows of a reading that nobody has written about: `TermTable` for a page that is made in the browser too. */
export function ReadingTable(props: { changes: readonly Change[]; earlier: Locale; later: Locale }) {
  const t = useTranslations("compare");
  const record = useTranslations("record");
  return (
    <table className={`${styles.table} ${styles.numbered}`}>
      <caption className="visually-hidden">{t("terms")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("term")}</th>
          <th scope="col">{t("earlier")}</th>
          <th scope="col">{t("later")}</th>
          <th scope="col">{t("effect")}</th>
        </tr>
      </thead>
      <tbody>
        {numbered(props.changes).map(({ row, change }) => (
          <tr key={row} id={rowId(row)} data-rows={row}>
            <th scope="row">
              <a
                className={styles.number}
                href={`#${wordsId(change.spans.earlier.length > 0 ? "earlier" : "later", row)}`}
                aria-label={record("rewording.toWords", { row })}
              >
                {row}
              </a>
              {record(`term.${change.term}`)}
            </th>
            <td data-label={t("earlier")}>
              <Words text={change.from} lang={props.earlier} />
            </td>
            <td data-label={t("later")}>
              <Words text={change.to} lang={props.later} />
            </td>
            <td data-label={t("effect")}>
              <Effect change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rows bear the numbers of their places. */
function numbered(changes: readonly Change[]) {
  return changes.map((change, n) => ({ row: n + 1, change }));
}

function Words({ text, lang }: { text: string | null; lang: Locale }) {
  const t = useTranslations("record");
  return text ? <q lang={LANGUAGE_TAG[lang]}>{text}</q> : <span className="soft">{t("none")}</span>;
}

function Effect({ change }: { change: Change }) {
  const t = useTranslations("record.effect");
  const reasons = useTranslations("promises.reasons");
  return (
    <>
      <strong className={change.effect === "same" ? styles.same : undefined}>{t(change.effect)}</strong>
      <span className={styles.note}>{reasons(change.reason)}</span>
    </>
  );
}
