"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Kbd } from "@/components/ui/Kbd";
import styles from "./TermEditor.module.css";
import { type RowFate, TermRow } from "./TermRow";
import { type Cell, moved, newKey, type Row, withNew } from "./termRows";

/** Where the focus goes after the next render. */
export type Target = { key: string; cell: Cell } | null;

/**
 * The table of terms, filled in by hand. In a line of words Enter adds a row below; Alt and Shift with an arrow
 * move the row, with Backspace remove it: what a mouse can do with the buttons, the keyboard does from any cell.
 */
export function TermEditor(props: {
  rows: Row[];
  onChange: (rows: Row[]) => void;
  /** "changes.0.from" → what is wrong there. */
  error: (field: string) => string | undefined;
  langs: { from: string; to: string };
  target: Target;
  setTarget: (target: Target) => void;
  /** The row in which the focus is. */
  onRow: (key: string) => void;
  /** For each row, whether the comparer said it; nothing when the comparer said nothing. */
  fates?: readonly RowFate[];
}) {
  const { rows, onChange, error, target, setTarget } = props;
  const t = useTranslations("promises.terms");
  const list = useRef<HTMLOListElement>(null);
  const [announcement, announce] = useState("");

  useEffect(() => {
    if (!target) return;
    const row = list.current?.querySelector(`[data-key="${CSS.escape(target.key)}"]`);
    row?.querySelector<HTMLElement>(`[data-cell="${target.cell}"]`)?.focus();
    setTarget(null);
  }, [target, setTarget]);

  const add = (at: number) => {
    const key = newKey(rows);
    onChange(withNew(rows, at, key));
    setTarget({ key, cell: "term" });
    announce(t("added", { row: at + 1 }));
  };
  const move = (row: Row, to: number, cell: Cell) => {
    if (to < 0 || to >= rows.length) return;
    onChange(moved(rows, rows.indexOf(row), to));
    setTarget({ key: row.key, cell });
    announce(t("moved", { row: to + 1, count: rows.length }));
  };
  const remove = (at: number) => {
    const left = rows.filter((_, n) => n !== at);
    const neighbour = left[Math.min(at, left.length - 1)];
    onChange(left);
    setTarget(neighbour ? { key: neighbour.key, cell: "term" } : null);
    announce(t("removed", { count: left.length }));
  };
  const byKey = (event: KeyboardEvent, row: Row, at: number) => {
    const cell = (event.target as HTMLElement).dataset.cell as Cell | undefined;
    if (!cell || event.metaKey || event.ctrlKey) return;
    const isChord = event.altKey && event.shiftKey;
    const isEnter = event.key === "Enter" && !event.altKey && event.target instanceof HTMLInputElement;
    if (isEnter) add(at + 1);
    else if (isChord && event.key === "ArrowUp") move(row, at - 1, cell);
    else if (isChord && event.key === "ArrowDown") move(row, at + 1, cell);
    else if (isChord && event.key === "Backspace") remove(at);
    else return;
    event.preventDefault();
  };
  return (
    <fieldset className={styles.editor}>
      <legend>{t("title")}</legend>
      <p className="small soft">{t("lead")}</p>
      <ol ref={list} className={styles.rows}>
        {rows.map((row, at) => (
          <TermRow
            key={row.key}
            row={row}
            at={at}
            count={rows.length}
            langs={props.langs}
            fate={props.fates?.[at]}
            onFocus={() => props.onRow(row.key)}
            error={(cell) => error(`changes.${at}.${cell}`)}
            onChange={(cell, value) =>
              onChange(rows.map((other) => (other === row ? { ...row, [cell]: value } : other)))
            }
            onMove={(to) => move(row, to, "term")}
            onRemove={() => remove(at)}
            onKeyDown={(event) => byKey(event, row, at)}
          />
        ))}
      </ol>
      {error("changes") && (
        <p className={styles.error} role="alert">
          {error("changes")}
        </p>
      )}
      <div className={styles.foot}>
        <Button look="quiet" onClick={() => add(rows.length)}>
          {t("add")}
        </Button>
        {rows.length > 0 && (
          <span className={`small soft ${styles.keys}`}>
            <Kbd>↵</Kbd> {t("keys", { move: "Alt ⇧ ↑↓", remove: "Alt ⇧ ⌫" })}
          </span>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </fieldset>
  );
}
