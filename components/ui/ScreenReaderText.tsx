import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";

/** Words that a screen reader says and nobody sees, apart from the words around them. */
export function ScreenReaderText({ locale, children }: { locale: Locale; children: string }) {
  return <span className="visually-hidden" lang={LANGUAGE_TAG[locale]}>{` ${children} `}</span>;
}
