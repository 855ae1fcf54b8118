"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Quoted } from "@/components/ui/Quoted";
import { withMore } from "@/lib/rewordings/selectedWords";
import styles from "./ReviewWordings.module.css";
import type { Cell, Row } from "./termRows";
import type { SelectedWords } from "./useSelectedWords";

/** What to do with the words that are selected in a wording: into the row that was worked on, or into a new one. */
export function SelectedWordsBar(props: {
  selected: SelectedWords | null;
  /** The row that had the focus last, and its place from 0. */
  row: Row | undefined;
  at: number;
  onUse: (row: Row, cell: Cell, words: string) => void;
  onNew: (cell: Cell, words: string) => void;
}) {
  const { selected, row } = props;
  const t = useTranslations("promises.terms");
  if (!selected) return <p className={`small soft ${styles.bar}`}>{t("selectHint")}</p>;
  const cell = selected.side === "earlier" ? "from" : "to";
  const before = row?.[cell] ?? "";
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("selected")}>
      <span className={styles.picked}>
        <span className="small soft">{t(selected.side === "earlier" ? "from" : "to")}</span>{" "}
        <Quoted text={selected.words} />
      </span>
      {row && (
        <Button look="quiet" onClick={() => props.onUse(row, cell, selected.words)}>
          {t("useInRow", { row: props.at + 1 })}
        </Button>
      )}
      {row && before.trim() !== "" && (
        <Button look="quiet" onClick={() => props.onUse(row, cell, withMore(before, selected.words))}>
          {t("addToRow", { row: props.at + 1 })}
        </Button>
      )}
      <Button look="quiet" onClick={() => props.onNew(cell, selected.words)}>
        {t("useInNew")}
      </Button>
    </div>
  );
}
