"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { TextArea } from "@/components/ui/Field";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { isOvermarked } from "@/lib/verdicts/reasons/parse";
import { asTyped, unknownSources } from "@/lib/verdicts/reasons/plain";
import styles from "./Editor.module.css";
import type { Words } from "./verdictWords";

type Side = "En" | "Zh";

type Props = {
  words: Words;
  onChange: (name: keyof Words, value: string) => void;
  error: (field: string) => string | undefined;
  /** The numbers that sources have. */
  numbers: readonly number[];
  /** Whether it corrects a verdict that stands: then readers are told what changed. */
  correction: boolean;
};

/** Summary, reasons and notice in one language. */
function Fields({ side, words, onChange, error, numbers, correction }: Props & { side: Side }) {
  const t = useTranslations("verdicts");
  const lang = LANGUAGE_TAG[side === "En" ? "en" : "zh"];
  const names = correction
    ? (["notice", "summary", "rationale"] as const)
    : (["summary", "rationale"] as const);
  return names.map((name) => {
    const key = `${name}${side}` as const;
    return (
      <div key={key}>
        <TextArea
          name={key}
          lang={lang}
          className={name === "rationale" ? `serif ${styles.long}` : name === "summary" ? "serif" : undefined}
          rows={name === "rationale" ? 7 : 2}
          label={t(`editor.${name}`)}
          hint={t(`editor.${name}Hint`)}
          value={words[key]}
          error={error(key)}
          onChange={(event) => onChange(key, event.target.value)}
        />
        {name === "rationale" && <MarkupNotes text={words[key]} numbers={numbers} />}
      </div>
    );
  });
}

/** What can be written, and what of what was written is no markup although it looks like it. */
function MarkupNotes({ text, numbers }: { text: string; numbers: readonly number[] }) {
  const t = useTranslations("verdicts.editor");
  const unknown = unknownSources(text, numbers);
  return (
    <>
      <p className={`small soft ${styles.markup}`}>{t("markup")}</p>
      <div role="status" className={styles.told}>
        {unknown.length > 0 && (
          <p>{t("unknownSources", { count: unknown.length, numbers: asTyped(unknown) })}</p>
        )}
        {isOvermarked(text) && <p>{t("overmarked")}</p>}
      </div>
    </>
  );
}

/** The language of the desk first; the other one when it is asked for or has words in it. */
export function LanguageFields(props: Props & { locale: Locale }) {
  const t = useTranslations("verdicts");
  const [own, other]: [Side, Side] = props.locale === "en" ? ["En", "Zh"] : ["Zh", "En"];
  const isUsed = (side: Side) => Boolean(props.words[`summary${side}`] || props.words[`rationale${side}`]);
  const [asked, setAsked] = useState(false);
  const shown = asked || isUsed(other) ? [own, other] : [own];
  const nameOf = (side: Side) => t(side === "En" ? "editor.en" : "editor.zh");
  return (
    <>
      {shown.map((side) => (
        <fieldset key={side} className={styles.language}>
          <legend>{nameOf(side)}</legend>
          <Fields {...props} side={side} />
        </fieldset>
      ))}
      {shown.length === 1 && (
        <p className={styles.addLanguage}>
          <Button look="plain" onClick={() => setAsked(true)}>
            {t("editor.addLanguage", { language: nameOf(other) })}
          </Button>
          <span className="small soft">{t("editor.oneLanguage")}</span>
        </p>
      )}
    </>
  );
}
