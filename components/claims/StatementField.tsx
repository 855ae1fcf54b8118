"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { described } from "@/components/ui/Field";
import type { ClaimValues } from "@/lib/claims/draft";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/lib/i18n/routing";
import styles from "./ClaimFields.module.css";
import { Guessable, guessNote } from "./Guess";

const COLUMN = { en: "statementEn", zh: "statementZh" } as const;

type Props = {
  values: ClaimValues;
  onChange: (change: Partial<ClaimValues>) => void;
  error: (field: string) => string | undefined;
  prefix: string;
  locked?: (field: keyof ClaimValues) => boolean;
};

/** The claim in one plain sentence, in either language or in both: one tab each. */
export function StatementField({ values, onChange, error, prefix, locked }: Props) {
  const t = useTranslations("claims");
  const site = useTranslations("site");
  const own = useLocale();
  const [shown, setShown] = useState<Locale>(() => firstShown(own, values));
  const column = COLUMN[shown];
  const id = `${prefix}statement`;
  const wrong = error("statement") ?? error(column);
  const hint = guessNote(column, { values, onChange });
  const turn = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = LOCALES.find((locale) => locale !== shown) ?? shown;
    setShown(other);
    document.getElementById(`${id}-tab-${other}`)?.focus();
  };
  return (
    <div className="field">
      <div className={styles.head}>
        <label htmlFor={id}>{t("form.statement")}</label>
        <div role="tablist" aria-label={t("form.statementLanguage")} className={styles.tabs}>
          {LOCALES.map((locale) => (
            <button
              key={locale}
              id={`${id}-tab-${locale}`}
              type="button"
              role="tab"
              lang={LANGUAGE_TAG[locale]}
              aria-selected={locale === shown}
              aria-controls={`${id}-panel`}
              tabIndex={locale === shown ? 0 : -1}
              className={`${styles.tab} ${locale !== shown && values[COLUMN[locale]] ? styles.filled : ""}`}
              onClick={() => setShown(locale)}
              onKeyDown={turn}
            >
              {site(`language.${locale}`)}
            </button>
          ))}
        </div>
      </div>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Guessable isGuess={hint !== null}>
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${shown}`}>
          <textarea
            key={shown}
            className="input"
            name={column}
            rows={3}
            lang={LANGUAGE_TAG[shown]}
            readOnly={locked?.(column)}
            value={values[column]}
            onChange={(event) => onChange({ [column]: event.target.value })}
            {...described(id, { hint, error: wrong })}
          />
        </div>
      </Guessable>
      {wrong && (
        <p className="error" id={`${id}-error`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function firstShown(own: Locale, values: ClaimValues): Locale {
  return LOCALES.find((locale) => locale !== own && values[COLUMN[locale]] && !values[COLUMN[own]]) ?? own;
}
