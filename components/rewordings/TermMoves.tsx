import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { Quoted } from "@/components/ui/Quoted";
import { ScreenReaderText } from "@/components/ui/ScreenReaderText";
import { formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { markTranslator } from "@/lib/i18n/marks";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { byTerm, type LineageTerm, type ShortSide } from "@/lib/rewordings/shortTerms";
import { EffectSign } from "./EffectSign";
import styles from "./TermSummary.module.css";

type Told = Omit<LineageTerm, "moves" | "via" | "earlier" | "later"> &
  Partial<Pick<LineageTerm, "via" | "earlier" | "later">>;

/** Terms with what they said and what they say: "50% → 30%". Rows of one term stand under one heading. */
export async function TermMoves({ locale, terms }: { locale: Locale; terms: readonly Told[] }) {
  if (terms.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <dl className={styles.terms}>
      {byTerm(terms).map(({ term, rows }) => (
        <div key={term}>
          <dt>
            <a href={href(locale, `/rewordings?term=${term}`)} title={t("lists.ofTerm")}>
              {t(`term.${term}`)}
            </a>
          </dt>
          {numbered(rows).map(({ row, place }) => (
            <dd key={place}>
              <Moved locale={locale} row={row} />
              {row.effect && (
                <>
                  {"\u2060"}
                  <EffectSign effect={row.effect} title={t(`effect.${row.effect}`)} />
                  <ScreenReaderText locale={locale}>{`(${t(`effect.${row.effect}`)})`}</ScreenReaderText>
                </>
              )}
              {areApart(rows) && <Between locale={locale} row={row} />}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Moved({ locale, row: { from, via = [], to } }: { locale: Locale; row: Told }) {
  const t = markTranslator(locale);
  const [first, ...steps] = [...(from ? [from] : []), ...via];
  if (!first && to)
    return (
      <>
        <span className={styles.note}>{t("short.added")}</span>
        <Side side={to} isNew />
      </>
    );
  return (
    <>
      {!from && first && <span className={styles.note}>{t("short.added")}</span>}
      {first && <Side side={first} />}
      {numbered(steps).map(({ row, place }) => (
        <Fragment key={place}>
          <Became locale={locale} />
          <Side side={row} />
        </Fragment>
      ))}
      {to ? (
        <>
          <Became locale={locale} />
          <Side side={to} isNew />
        </>
      ) : (
        <>
          <Arrow />
          <span className={styles.note}>{t("short.dropped")}</span>
        </>
      )}
    </>
  );
}

function Arrow() {
  return (
    <span aria-hidden="true" className={styles.arrow}>
      →
    </span>
  );
}

function Became({ locale }: { locale: Locale }) {
  return (
    <>
      <Arrow />
      <ScreenReaderText locale={locale}>{markTranslator(locale)("short.became")}</ScreenReaderText>
    </>
  );
}

/** A screen reader hears all of the words, of which the eye sees the beginning. */
function Side({ side, isNew }: { side: ShortSide; isNew?: boolean }) {
  const className = isNew ? styles.to : styles.from;
  const lang = LANGUAGE_TAG[side.lang];
  if (!side.isWords) {
    return (
      <span className={className} lang={lang}>
        {side.text}
      </span>
    );
  }
  if (!side.full) {
    return <Quoted className={className} lang={lang} text={side.text} />;
  }
  return (
    <>
      <Quoted className={className} lang={lang} title={side.full} aria-hidden="true" text={side.text} />
      <Quoted className="visually-hidden" lang={lang} text={side.full} />
    </>
  );
}

/** Rows bear the numbers of their places: what two say may be the same. */
function numbered<T>(rows: readonly T[]) {
  return rows.map((row, place) => ({ row, place }));
}

/** Whether rows of one term moved at different times. */
function areApart(rows: readonly Told[]): boolean {
  return new Set(rows.map(({ earlier, later }) => `${earlier?.date} ${later?.date}`)).size > 1;
}

/** When each of several moves of one term was made. */
function Between({ locale, row: { earlier, later } }: { locale: Locale; row: Told }) {
  if (!earlier || !later) return null;
  const year = (date: typeof earlier) => formatPartialDate({ ...date, precision: "year" }, locale);
  const [from, to] = [year(earlier), year(later)];
  return <span className={styles.when}>{from === to ? from : `${from}–${to}`}</span>;
}
