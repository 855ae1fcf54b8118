"use client";

import { useTranslations } from "next-intl";
import { Paragraphs } from "@/components/ui/Paragraphs";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import styles from "./Editor.module.css";
import { RatingChip } from "./RatingChip";
import type { Words } from "./verdictWords";

/** What was typed, set as readers of each language will see it. */
export function VerdictPreview({ words }: { words: Words }) {
  const t = useTranslations("verdicts");
  return (["En", "Zh"] as const).map((side) => {
    const locale = side === "En" ? "en" : "zh";
    const [summary, rationale, notice] = [
      words[`summary${side}`],
      words[`rationale${side}`],
      words[`notice${side}`],
    ];
    return (
      <section key={side} className={styles.preview}>
        <h3>{t(`editor.${locale}`)}</h3>
        {summary || rationale ? (
          <div lang={LANGUAGE_TAG[locale]}>
            {words.rating && <RatingChip rating={words.rating} locale={locale} stamp />}
            <p className="prose">{summary}</p>
            <Paragraphs text={rationale} />
            {notice && <h4>{t("editor.notice")}</h4>}
            {notice && <Paragraphs text={notice} />}
          </div>
        ) : (
          <p className="soft">{t("editor.previewEmpty")}</p>
        )}
      </section>
    );
  });
}
