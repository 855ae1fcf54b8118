"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { isEdited, toggled, type Unfit } from "@/lib/articles/edits";
import { notesIn, shownPieces } from "@/lib/articles/preview";
import type { Edits, TypedFields } from "@/lib/articles/schema";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import styles from "./Import.module.css";
import type { ReadArticle } from "./keptImport";
import { Piece } from "./Piece";

/** Some browsers do not let the keyboard reach a box that scrolls. */
const SCROLLS = { tabIndex: 0 };
/** Pieces that were left out, as many as are shown at a time. */
const AT_A_TIME = 100;

/** The text that will be kept, as it will be read; what was left out or hidden can be looked at, and the blocks changed. */
export function Preview(props: {
  read: ReadArticle;
  lang: TypedFields["lang"];
  edits: Edits;
  unfit: Unfit[];
  onEdits: (edits: Edits) => void;
  /** What is asked about all of it. */
  children?: ReactNode;
}) {
  const t = useTranslations("articles.import");
  const { read, edits, unfit } = props;
  const [withNotes, setWithNotes] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const [mostLeftOut, setMostLeftOut] = useState(0);
  const { blocks } = read.preview;
  const { pieces, kept, characters, leftOut } = shownPieces(blocks, edits, { isEditing, mostLeftOut });
  const notes = notesIn(blocks.filter(({ out }) => !out));
  const isShown = mostLeftOut > 0;
  return (
    <div className={styles.preview}>
      <h2 id="preview">{t("preview")}</h2>
      <p className={styles.facts}>
        <span>{t("size", { characters, blocks: kept })}</span>
        {(read.encoding !== "utf-8" || read.candidates.length > 1) && (
          <span>{t("encoding", { encoding: read.encoding.toUpperCase() })}</span>
        )}
        {notes > 0 && (
          <span>
            {t("notes", { count: notes })}{" "}
            <label className={styles.toggle}>
              <input
                type="checkbox"
                checked={withNotes}
                onChange={(event) => setWithNotes(event.target.checked)}
              />{" "}
              {t("showNotes")}
            </label>
          </span>
        )}
      </p>
      {props.children}
      <div className={styles.tools}>
        <Button look="quiet" aria-pressed={isEditing} onClick={() => setEditing(!isEditing)}>
          {t("editBlocks")}
        </Button>
        {leftOut > 0 && (
          <Button
            look="quiet"
            aria-expanded={isShown}
            aria-controls="pieces"
            onClick={() => setMostLeftOut(isShown ? 0 : AT_A_TIME)}
          >
            {t(isShown ? "hideLeftOut" : "showLeftOut", { count: leftOut })}
          </Button>
        )}
        {isShown && leftOut > mostLeftOut && (
          <Button look="quiet" onClick={() => setMostLeftOut(mostLeftOut + AT_A_TIME)}>
            {t("moreLeftOut", { count: leftOut - mostLeftOut })}
          </Button>
        )}
      </div>
      {unfit.length > 0 && <UnfitEdits unfit={unfit} />}
      <p className="small soft" role="status">
        {isEdited(edits) &&
          t("edited", { out: edits.out.length, taken: edits.in.length, joined: edits.joined.length })}
      </p>
      <section
        id="pieces"
        className={styles.sheet}
        lang={read.otherLanguage ?? (props.lang && LANGUAGE_TAG[props.lang])}
        aria-labelledby="preview"
        {...SCROLLS}
      >
        {pieces.map((piece) => (
          <Piece
            key={piece.at}
            piece={piece}
            withNotes={withNotes}
            isEditing={isEditing}
            onToggle={(how) => props.onEdits(toggled(edits, how, piece.at))}
          />
        ))}
      </section>
    </div>
  );
}

function UnfitEdits({ unfit }: { unfit: Unfit[] }) {
  const t = useTranslations("articles.import");
  return (
    <Notice tone="warn" live="status" title={t("unfit")}>
      <p>{t("unfitLead")}</p>
      <ul>
        {unfit.map(({ how, text }) => (
          <li key={`${how} ${text}`}>{t(`unfitEdit.${how}`, { text })}</li>
        ))}
      </ul>
    </Notice>
  );
}
