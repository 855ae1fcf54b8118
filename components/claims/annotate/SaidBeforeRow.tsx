"use client";

import { useLocale, useTranslations } from "next-intl";
import { LitText } from "@/components/search/LitText";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
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
  return (
    <div className={styles.said}>
      {claim.isLikely && <p className={styles.likely}>{search("likely")}</p>}
      <p className={styles.statement} lang={LANGUAGE_TAG[statement.lang]}>
        <a href={href(locale, `/desk/claims/${claim.slug}`)} target={inNewTab ? "_blank" : undefined}>
          <LitText text={statement.text} lit={claim.lit[statement.lang]} />
          {inNewTab && <span className="visually-hidden"> {t("newTab")}</span>}
        </a>
      </p>
      <p className={styles.quote}>
        <q lang={LANGUAGE_TAG[claim.quoteLang]}>
          {quote.isCutBefore && "… "}
          <LitText text={quote.text} lit={quote.lit} />
          {quote.isCutAfter && " …"}
        </q>
      </p>
      <p className="small soft">
        {localized(locale, claim.speaker, "name").text}
        {claim.saidOn && ` · ${formatPartialDate(claim.saidOn, locale)}`}
        {claim.promise && ` · ${t("wordingOf", { promise: localized(locale, claim.promise, "title").text })}`}
      </p>
      <Standing claim={claim} />
      <Why why={claim.why} />
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

/** Words that are named; they are marked in the claim anyway. */
const MOST_WORDS = 6;

/** What the two have in common, in one quiet line: names, numbers, words, the time. */
function Why({ why }: Pick<SaidBefore, "why">) {
  const t = useTranslations("search.why");
  const named = new Set([...why.names, ...why.numbers]);
  const words = why.words.filter((word) => !named.has(word)).slice(0, MOST_WORDS);
  const parts = [why.names, why.numbers, words]
    .filter((list) => list.length > 0)
    .map((list) => list.join(t("comma")));
  if (why.date) parts.push(t("date"));
  if (why.meaning) parts.push(t("meaning"));
  if (parts.length === 0) return null;
  return (
    <p className="small soft">
      {t("label")} {parts.join(" · ")}
    </p>
  );
}
