import { Fragment } from "react";
import type { Localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { clauses } from "@/lib/language/phrases";
import { LocalText } from "./LocalText";

/** A text in large letters, of which few words fit into a line: in Chinese its lines break between clauses, else words. */
export function Headline({ locale, value }: { locale: Locale; value: Localized }) {
  return (
    <LocalText locale={locale} value={value}>
      <Phrases text={value.text} lang={value.lang} />
    </LocalText>
  );
}

export function Phrases({ text, lang }: { text: string; lang: Locale }) {
  if (lang !== "zh") return text;
  let at = 0;
  return (
    <span className="phrases">
      {clauses(text, lang).map((clause) => (
        <span key={at}>
          {clause.map((piece, n) => {
            const key = at;
            at += piece.length;
            return (
              <Fragment key={key}>
                {n > 0 && <wbr />}
                {piece}
              </Fragment>
            );
          })}
        </span>
      ))}
    </span>
  );
}
