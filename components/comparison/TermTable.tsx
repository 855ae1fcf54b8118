import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NoValue } from "@/components/ui/NoValue";
import { Quoted } from "@/components/ui/Quoted";
import type { Reason } from "@/lib/compare/types";
import type { Effect, Term } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { rowId, wordsId } from "./linkIds";
import styles from "./TermTable.module.css";

export type TableRow = {
  term: Term;
  from: string | null;
  to: string | null;
  effect: Effect;
  /** What a person wrote about the row; it stands in place of the reason. */
  note?: ReactNode;
  /** What the comparer saw, where it filled in the row. */
  reason?: Reason | null;
};

type Column = {
  label: string;
  lang?: Locale;
  /** The whole wording, by which its script is told: the words of a cell may be too few. */
  wording?: string;
};

type Props = {
  /** Its name, where nothing that is seen names it; else the id of what does. */
  caption?: string;
  labelledBy?: string;
  changes: readonly TableRow[];
  earlier: Column;
  later: Column;
  /** Another heading for the column of effects. */
  effect?: string;
  /** A last column; `cell` is given the place of a row, from 0. */
  more?: { label: string; cell: (place: number) => ReactNode };
  /** For a table inside `LinkedWordings`: each row bears its number, which leads with its term to its words. */
  linked?: boolean;
  /** Each row bears its number, which leads nowhere: more such tables may stand on a page. */
  numbered?: boolean;
  className?: string;
};

/** Term by term: the words of each wording, and in which direction the term moved. On the server and in the browser. */
export function TermTable(props: Props) {
  const t = useTranslations("record");
  const { caption, earlier, later, linked, more } = props;
  const effect = props.effect ?? t("promise.effect");
  if (props.changes.length === 0) return null;
  const hasNumbers = linked || props.numbered;
  const className = [styles.table, hasNumbers && styles.numbered, props.className].filter(Boolean).join(" ");
  return (
    <table className={className} aria-labelledby={props.labelledBy}>
      {caption && <caption className="visually-hidden">{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t("promise.term")}</th>
          <th scope="col">{earlier.label}</th>
          <th scope="col">{later.label}</th>
          <th scope="col">{effect}</th>
          {more && <th scope="col">{more.label}</th>}
        </tr>
      </thead>
      <tbody>
        {numbered(props.changes).map(({ row, change }) => (
          <tr key={row} id={linked ? rowId(row) : undefined} data-rows={hasNumbers ? row : undefined}>
            <th scope="row">
              {linked ? (
                <ToWords row={row} change={change} />
              ) : (
                <>
                  {props.numbered && <span className={styles.number}>{row}</span>}
                  {t(`term.${change.term}`)}
                </>
              )}
            </th>
            <td data-label={earlier.label}>{words(change.from, earlier)}</td>
            <td data-label={later.label}>{words(change.to, later)}</td>
            <td data-label={effect}>
              <EffectCell change={change} />
            </td>
            {more && <td data-label={more.label}>{more.cell(row - 1)}</td>}
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

/** A row's number and term, which lead to its words: as the head of the row they are heard with each of its cells. */
function ToWords({ row, change }: { row: number; change: TableRow }) {
  const t = useTranslations("record");
  const side = change.from ? "earlier" : "later";
  return (
    <a className={styles.toWords} href={`#${wordsId(side, row)}`} title={t("rewording.toWords")}>
      <span className={styles.number}>{row}</span>
      {t(`term.${change.term}`)}
    </a>
  );
}

function words(text: string | null, { lang, wording }: Column) {
  return text ? <Quoted lang={lang && writingOf(wording ?? text, lang)} text={text} /> : <NoValue />;
}

function EffectCell({ change: { effect, note, reason } }: { change: TableRow }) {
  const t = useTranslations("record.effect");
  const reasons = useTranslations("promises.reasons");
  const below = note ?? (reason && reasons(reason));
  return (
    <>
      <strong className={effect === "same" ? styles.same : undefined}>{t(effect)}</strong>
      {below && <span className={styles.note}>{below}</span>}
    </>
  );
}
