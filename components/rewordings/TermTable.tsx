import { getTranslations } from "next-intl/server";
import { rowId, wordsId } from "@/components/comparison/linkIds";
import { LocalText } from "@/components/ui/LocalText";
import type { Reason } from "@/lib/compare/types";
import type { Effect, Term } from "@/lib/generated/prisma/enums";
import { inLanguage } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import styles from "./TermTable.module.css";

export type TableRow = {
  term: Term;
  from: string | null;
  to: string | null;
  effect: Effect;
  noteEn?: string | null;
  noteZh?: string | null;
  /** What the program saw, where it filled in the row. */
  reason?: Reason | null;
};

type Column = { label: string; lang?: Locale };

/** Term by term: the words of each wording, and in which direction the term moved. */
export async function TermTable(props: {
  locale: Locale;
  caption: string;
  changes: readonly TableRow[];
  earlier: Column;
  later: Column;
  /** For a table inside `LinkedWordings`: each row bears its number, which leads to its words. */
  linked?: boolean;
}) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  const { earlier, later } = props;
  if (props.changes.length === 0) return null;
  return (
    <table className={props.linked ? `${styles.table} ${styles.numbered}` : styles.table}>
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("promise.term")}</th>
          <th scope="col">{earlier.label}</th>
          <th scope="col">{later.label}</th>
          <th scope="col">{t("promise.effect")}</th>
        </tr>
      </thead>
      <tbody>
        {numbered(props.changes).map(({ row, change }) => (
          <tr key={row} id={props.linked ? rowId(row) : undefined} data-rows={props.linked ? row : undefined}>
            <th scope="row">
              {props.linked && (
                <a
                  className={styles.number}
                  href={`#${wordsId(change.from ? "earlier" : "later", row)}`}
                  aria-label={t("rewording.toWords", { row })}
                >
                  {row}
                </a>
              )}
              {t(`term.${change.term}`)}
            </th>
            <td data-label={earlier.label}>{words(change.from, earlier.lang, t("none"))}</td>
            <td data-label={later.label}>{words(change.to, later.lang, t("none"))}</td>
            <td data-label={t("promise.effect")}>
              <EffectCell locale={props.locale} change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rows bear the numbers of their places. */
function numbered(changes: readonly TableRow[]) {
  return changes.map((change, n) => ({ row: n + 1, change }));
}

function words(text: string | null, lang: Locale | undefined, none: string) {
  return text ? <q lang={lang && LANGUAGE_TAG[lang]}>{text}</q> : <span className="soft">{none}</span>;
}

async function EffectCell({ locale, change }: { locale: Locale; change: TableRow }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const reasons = await getTranslations({ locale, namespace: "promises.reasons" });
  const note = inLanguage(locale, change.noteEn ?? null, change.noteZh ?? null);
  return (
    <>
      <strong className={change.effect === "same" ? styles.same : undefined}>
        {t(`effect.${change.effect}`)}
      </strong>
      {note && (
        <span className={styles.note}>
          <LocalText locale={locale} value={note} />
        </span>
      )}
      {!note && change.reason && <span className={styles.note}>{reasons(change.reason)}</span>}
    </>
  );
}
