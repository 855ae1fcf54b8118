import { type Locale, otherLocale } from "./routing";

/** A text we wrote, in the language that it is shown in. */
export type Localized = {
  text: string;
  lang: Locale;
  /** True when the reader's language is missing and the other stands in: the page says so. */
  fallback: boolean;
};

/** The text in the reader's language, else in the other one; null when there is neither. */
export function inLanguage(locale: Locale, en: string | null, zh: string | null): Localized | null {
  const own = locale === "en" ? en : zh;
  if (own) return { text: own, lang: locale, fallback: false };
  const other = locale === "en" ? zh : en;
  return other ? { text: other, lang: otherLocale(locale), fallback: true } : null;
}

/** The same for a row that has the text in two columns; an empty text when neither is filled (the database refuses that). */
export function localized<K extends string>(
  locale: Locale,
  row: { [P in `${K}En` | `${K}Zh`]: string | null },
  key: K,
): Localized {
  const text = inLanguage(locale, row[`${key}En`], row[`${key}Zh`]);
  return text ?? { text: "", lang: locale, fallback: false };
}
