"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PreviewBlock } from "@/lib/articles/preview";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import styles from "./Import.module.css";
import type { ReadArticle } from "./keptImport";

const TAG = { paragraph: "p", heading: "h3", quote: "blockquote", list_item: "p" } as const;

/** Some browsers do not let the keyboard reach a box that scrolls. */
const SCROLLS = { tabIndex: 0 };

/** The text that will be kept, as it will be read; the notes that are hidden can be looked at. */
export function Preview(props: { preview: ReadArticle["preview"]; lang: Locale; encoding: string }) {
  const t = useTranslations("articles");
  const [shown, setShown] = useState(false);
  const { blocks, notes, characters } = props.preview;
  return (
    <div className={styles.preview}>
      <h2 id="preview">{t("import.preview")}</h2>
      <p className={styles.facts}>
        <span>{t("import.size", { characters, blocks: blocks.length })}</span>
        <span>{t("import.encoding", { encoding: props.encoding.toUpperCase() })}</span>
        {notes > 0 && (
          <span>
            {t("import.notes", { count: notes })}{" "}
            <label className={styles.toggle}>
              <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />{" "}
              {t("import.showNotes")}
            </label>
          </span>
        )}
      </p>
      <section
        className={styles.sheet}
        lang={LANGUAGE_TAG[props.lang]}
        aria-labelledby="preview"
        {...SCROLLS}
      >
        {keyed(blocks).map(([key, block]) => (
          <Block key={key} block={block} shown={shown} />
        ))}
      </section>
    </div>
  );
}

/** Pairs items with their places, which serve as keys: blocks have no ids. */
function keyed<T>(items: readonly T[]): [number, T][] {
  return items.map((item, at) => [at, item]);
}

function Block({ block, shown }: { block: PreviewBlock; shown: boolean }) {
  const Tag = TAG[block.kind];
  return (
    <Tag>
      {keyed(block.runs).map(([key, { text, isNote }]) =>
        isNote
          ? shown && (
              <span key={key} className={styles.note}>
                {text}
              </span>
            )
          : text,
      )}
    </Tag>
  );
}
