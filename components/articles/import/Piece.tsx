"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import type { Unfit } from "@/lib/articles/edits";
import type { PreviewRun, ShownPiece } from "@/lib/articles/preview";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import styles from "./Import.module.css";

const TAG = { paragraph: "p", heading: "h3", quote: "blockquote", list_item: "p" } as const;

/** One block of the preview; while the blocks are edited, or if it is left out, with what can be done to it. */
export function Piece(props: {
  piece: ShownPiece;
  withNotes: boolean;
  isEditing: boolean;
  onToggle: (how: Unfit["how"]) => void;
}) {
  const t = useTranslations("articles.import");
  const lang = LANGUAGE_TAG[useLocale()];
  const { piece, isEditing, onToggle } = props;
  const { at, isKept, isByProgram } = piece;
  const Tag = TAG[piece.kind];
  const text = <Tag id={`piece-${at}`}>{runsShown(piece.runs, props.withNotes)}</Tag>;
  if (isKept && !isEditing) return text;
  const about = { look: "plain", "aria-describedby": `piece-${at}` } as const;
  const side = isByProgram ? "in" : "out";
  return (
    <div className={isKept ? styles.piece : `${styles.piece} ${styles.out}`}>
      {text}
      <p className={styles.edits} lang={lang}>
        {!isKept && <span>{t(isByProgram ? "leftOutByProgram" : "leftOutByYou")}</span>}
        <Button {...about} onClick={() => onToggle(side)}>
          {t(isKept ? "leaveOut" : "takeIn")}
        </Button>
        {isKept && piece.canJoin && (
          <Button {...about} onClick={() => onToggle("joined")}>
            {t(piece.isJoined ? "part" : "join")}
          </Button>
        )}
      </p>
    </div>
  );
}

/** Runs with their places, which serve as keys: they have no ids. */
function runsShown(runs: readonly PreviewRun[], withNotes: boolean) {
  return runs.map(({ text, isNote }, at) => {
    if (!isNote) return text;
    const key = `note-${at}`;
    return withNotes ? (
      <span key={key} className={styles.note}>
        {text}
      </span>
    ) : null;
  });
}
