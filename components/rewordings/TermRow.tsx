"use client";

import { useTranslations } from "next-intl";
import { Fragment, type KeyboardEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Effect, Term } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import styles from "./TermEditor.module.css";
import { type Cell, LABELS, type Row } from "./termRows";

/** Whether the comparer said this row, and whether it was changed since. */
export type RowFate = "kept" | "changed" | "added";

type Props = {
  row: Row;
  at: number;
  count: number;
  langs: { from: string; to: string };
  fate: RowFate | undefined;
  error: (cell: Cell) => string | undefined;
  onFocus: () => void;
  onChange: (cell: Cell, value: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One term: what it was, what it became, in which direction it moved. */
export function TermRow(props: Props) {
  const { row, at, count, langs, error, onChange } = props;
  const t = useTranslations("promises.terms");
  const record = useTranslations("record");
  const [noted, setNoted] = useState(false);
  const [labelled, setLabelled] = useState(false);
  const hasNote = noted || row.noteEn !== "" || row.noteZh !== "";
  const hasLabels = labelled || LABELS.some((name) => row[name] !== "" || error(name));
  const cell = (name: Cell) => ({
    id: `${row.key}-${name}`,
    "data-cell": name,
    className: "input",
    value: row[name],
    "aria-invalid": error(name) ? true : undefined,
    "aria-describedby": error(name) ? `${row.key}-${name}-error` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  });
  const field = (name: Cell, label: string, control: ReactNode) => (
    <div className={styles[name]}>
      <label htmlFor={`${row.key}-${name}`}>{label}</label>
      {control}
      {error(name) && (
        <p className={styles.error} id={`${row.key}-${name}-error`} role="alert">
          {error(name)}
        </p>
      )}
    </div>
  );
  return (
    <li className={styles.row} data-key={row.key} data-rows={at + 1}>
      <fieldset onKeyDown={props.onKeyDown} onFocus={props.onFocus}>
        <legend className="visually-hidden">{t("row", { row: at + 1, count })}</legend>
        <span className={styles.number} aria-hidden="true">
          {at + 1}
        </span>
        {field(
          "term",
          t("term"),
          <select {...cell("term")}>
            <option value="">{t("choose")}</option>
            {Object.values(Term).map((term) => (
              <option key={term} value={term}>
                {record(`term.${term}`)}
              </option>
            ))}
          </select>,
        )}
        {field("from", t("from"), <input {...cell("from")} lang={langs.from} />)}
        {field("to", t("to"), <input {...cell("to")} lang={langs.to} />)}
        {field(
          "effect",
          t("effect"),
          <select {...cell("effect")}>
            <option value="">{t("choose")}</option>
            {Object.values(Effect).map((effect) => (
              <option key={effect} value={effect}>
                {record(`effect.${effect}`)}
              </option>
            ))}
          </select>,
        )}
        {hasNote && field("noteEn", t("noteEn"), <input {...cell("noteEn")} lang={LANGUAGE_TAG.en} />)}
        {hasNote && field("noteZh", t("noteZh"), <input {...cell("noteZh")} lang={LANGUAGE_TAG.zh} />)}
        {hasLabels &&
          LABELS.map((name) => (
            <Fragment key={name}>
              {field(
                name,
                t(name),
                <input
                  {...cell(name)}
                  lang={name.endsWith("En") ? LANGUAGE_TAG.en : LANGUAGE_TAG.zh}
                  placeholder={t(`example.${name}`)}
                />,
              )}
            </Fragment>
          ))}
        {hasLabels && <p className={`small soft ${styles.labelsHint}`}>{t("labelsHint")}</p>}
        <RowTools
          {...props}
          hasNote={hasNote}
          hasLabels={hasLabels}
          onNote={() => setNoted(true)}
          onLabels={() => setLabelled(true)}
        />
      </fieldset>
    </li>
  );
}

function RowTools({
  at,
  count,
  onMove,
  onRemove,
  fate,
  hasNote,
  hasLabels,
  onNote,
  onLabels,
}: Props & { hasNote: boolean; hasLabels: boolean; onNote: () => void; onLabels: () => void }) {
  const t = useTranslations("promises.terms");
  const row = at + 1;
  return (
    <div className={styles.tools}>
      {!hasNote && (
        <Button look="plain" onClick={onNote}>
          {t("addNote")}
        </Button>
      )}
      {!hasLabels && (
        <Button look="plain" onClick={onLabels}>
          {t("addLabels")}
        </Button>
      )}
      <Button
        look="plain"
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
        aria-label={t("upRow", { row })}
      >
        {t("up")}
      </Button>
      <Button
        look="plain"
        disabled={row === count}
        onClick={() => onMove(at + 1)}
        aria-label={t("downRow", { row })}
      >
        {t("down")}
      </Button>
      <Button look="plain" onClick={onRemove} aria-label={t("removeRow", { row })}>
        {t("remove")}
      </Button>
      {fate && <span className={styles.fate}>{t(`fate.${fate}`)}</span>}
    </div>
  );
}
