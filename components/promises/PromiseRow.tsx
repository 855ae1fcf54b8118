import { getTranslations } from "next-intl/server";
import { RewordedChip } from "@/components/rewordings/RewordedChip";
import { LineageSummary } from "@/components/rewordings/TermSummary";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { Title } from "@/components/ui/Headline";
import { Quoted } from "@/components/ui/Quoted";
import { BriefTranslation } from "@/components/ui/QuoteTranslation";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { formatPartialDate, storedDate } from "@/lib/dates";
import type { Rating } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { PromiseRow as Row } from "@/lib/site/rows.queries";
import styles from "./PromiseStates.module.css";

/** A promise in a list: its first words, how it moved, and each verdict that there is against its wordings. */
export async function PromiseRow({ locale, promise }: { locale: Locale; promise: Row }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const [first] = promise.wordings;
  const said = first && storedDate(first.saidOn, first.saidPrecision);
  const ratings = yearsByRating(locale, promise.wordings);
  const isUnrated = promise.wordings.some(({ verdicts }) => verdicts.length === 0);
  return (
    <li className="row">
      <div className="stack">
        <RewordedChip locale={locale} count={promise.reworded} />
        {ratings.map(([rating, years]) => (
          <span key={rating} className={styles.against}>
            <RatingChip locale={locale} rating={rating} />
            {years && <span className="soft small">{years}</span>}
          </span>
        ))}
        {isUnrated && <span className="soft small">{t("search.notRated")}</span>}
      </div>
      <div>
        <h3 className="claim">
          <a href={href(locale, `/promises/${promise.slug}`)}>
            <Title locale={locale} value={localized(locale, promise, "title")} />
          </a>
        </h3>
        {first && (
          <p className="small beginning">
            <Quoted lang={writingOf(first.quote, first.quoteLang)} text={first.quote} />
          </p>
        )}
        {first && <BriefTranslation locale={locale} claim={first} />}
        <LineageSummary locale={locale} rewordings={promise.rewordings} />
        <p className="by">
          <SpeakerLink locale={locale} speaker={promise.promisor} />
          {said && `\u00a0· ${t("promise.first", { date: formatPartialDate(said, locale) })}`}
          {`\u00a0· ${t("promise.wordings", { count: promise.wordings.length })}`}
        </p>
      </div>
    </li>
  );
}

/** Each rating in the order of the words that it judges, with the years in which they were said. */
function yearsByRating(locale: Locale, wordings: Row["wordings"]) {
  const list = new Intl.ListFormat(LANGUAGE_TAG[locale], { type: "conjunction" });
  const years = new Map<Rating, Set<string>>();
  for (const { verdicts, saidOn, saidPrecision } of wordings) {
    const said = storedDate(saidOn, saidPrecision);
    for (const { rating } of verdicts.slice(0, 1)) {
      const of = years.get(rating) ?? new Set();
      if (said) of.add(formatPartialDate({ ...said, precision: "year" }, locale));
      years.set(rating, of);
    }
  }
  return [...years].map(([rating, of]) => [rating, list.format(of)] as const);
}
