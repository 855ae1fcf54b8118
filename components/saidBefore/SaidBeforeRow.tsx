"use client";

import { useLocale, useTranslations } from "next-intl";
import { DittoSign } from "@/components/ui/DittoSign";
import { HighlightedText } from "@/components/ui/HighlightedText";
import { Quoted } from "@/components/ui/Quoted";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { explanationLine } from "@/lib/search/claims/explanationLine";
import type { SaidBefore } from "@/lib/search/saidBefore/schema";
import styles from "./SaidBefore.module.css";

type Props = { claim: SaidBefore; inNewTab?: boolean };

/** A claim on record: what it says and in which words, who said it, what was found about it, and why it is shown. */
export function SaidBeforeRow({ claim, inNewTab }: Props) {
  const locale = useLocale();
  const t = useTranslations("claims.before");
  const search = useTranslations("search");
  const statement = localized(locale, claim, "statement");
  const { quote } = claim;
  const why = explanationLine(claim.why, search);
  return (
    <div className={styles.said}>
      {claim.isLikely && (
        <p className={styles.likely}>
          <DittoSign /> {search("likely")}
        </p>
      )}
      <p className={styles.statement} lang={LANGUAGE_TAG[statement.lang]}>
        <a href={href(locale, `/desk/claims/${claim.slug}`)} target={inNewTab ? "_blank" : undefined}>
          <HighlightedText text={statement.text} highlights={claim.lit[statement.lang]} />
          {inNewTab && <span className="visually-hidden"> {t("newTab")}</span>}
        </a>
      </p>
      <p className={styles.quote}>
        <Quoted
          lang={writingOf(quote.text, claim.quoteLang)}
          text={quote.text}
          before={quote.isCutBefore ? "… " : undefined}
          after={quote.isCutAfter ? " …" : undefined}
        >
          {(words) => <HighlightedText text={words} highlights={quote.lit} />}
        </Quoted>
      </p>
      <p className="small soft">
        {localized(locale, claim.speaker, "name").text}
        {claim.saidOn && ` · ${formatPartialDate(claim.saidOn, locale)}`}
        {claim.promise && ` · ${t("wordingOf", { promise: localized(locale, claim.promise, "title").text })}`}
      </p>
      <Standing claim={claim} />
      {why && <p className="small soft">{why}</p>}
    </div>
  );
}

/** The verdict in force and since when; and whether readers see the claim at all. */
function Standing({ claim: { verdict, isPublic, status } }: Props) {
  const locale = useLocale();
  const t = useTranslations("claims");
  return (
    <p className={styles.standing}>
      {verdict && <RatingChip locale={locale} rating={verdict.rating} />}
      <span>
        {verdict?.on && `${formatPartialDate(verdict.on, locale)} · `}
        {isPublic ? t("before.isPublic") : t("before.notPublic", { status: t(`status.${status}`) })}
        {isPublic && !verdict && ` · ${t("before.noVerdict")}`}
      </span>
    </p>
  );
}
