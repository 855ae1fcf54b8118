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

/** A title in running size, as in a list: its lines break between words. */
export function Title({ locale, value }: { locale: Locale; value: Localized }) {
  return (
    <LocalText locale={locale} value={value}>
      <Phrases text={value.text} lang={value.lang} running />
    </LocalText>
  );
}

/** More than a title has that is read at a glance, in UTF-16 units; of such a one the letters are smaller. */
const LONG = { en: 160, zh: 70 };

/** More than a line of a list has room for, whatever it is: of such a one the eye sees the beginning. */
const TOO_LONG = { en: 320, zh: 140 };

/** A text with its lines broken between clauses, else words; `running`: between words alone. */
export function Phrases({ text, lang, running }: { text: string; lang: Locale; running?: boolean }) {
  const isLong = !running && text.length > LONG[lang];
  if (isLong) return <span className="long">{text}</span>;
  if (running && text.length > TOO_LONG[lang]) return <span className="beginning">{text}</span>;
  if (lang !== "zh") return text;
  if (running) return <span className="phrases">{pieces(clauses(text, lang).flat())}</span>;
  let at = 0;
  return (
    <span className="phrases">
      {clauses(text, lang).map((clause) => {
        const key = at;
        at += clause.join("").length;
        return <span key={key}>{pieces(clause)}</span>;
      })}
    </span>
  );
}

/** Pieces between which a line may break; their keys are their places. */
function pieces(all: readonly string[]) {
  let at = 0;
  return all.map((piece, place) => {
    const key = at;
    at += piece.length;
    const next = all[place + 1];
    return (
      <Fragment key={key}>
        {key > 0 && <wbr />}
        {next && areApart(piece, next) ? <span className="apart">{piece}</span> : piece}
      </Fragment>
    );
  });
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{Nd}]/u;

/**
 * Whether the space that a browser sets between Chinese and Latin letters or numerals falls where a line may break: there
 * it sets none.
 */
function areApart(piece: string, next: string): boolean {
  const [before, after] = [piece.at(-1) ?? "", next.charAt(0)];
  return (HAN.test(before) && LATIN.test(after)) || (LATIN.test(before) && HAN.test(after));
}
