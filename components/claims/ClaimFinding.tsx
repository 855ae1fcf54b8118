import { getTranslations } from "next-intl/server";
import { NamedDays } from "@/components/deadlines/NamedDays";
import { SpeakerLink, speakerName } from "@/components/speakers/SpeakerLink";
import { Title } from "@/components/ui/Headline";
import { LocalText } from "@/components/ui/LocalText";
import { Quote } from "@/components/ui/Quote";
import { QuoteTranslation } from "@/components/ui/QuoteTranslation";
import { When } from "@/components/ui/When";
import { FormerRating } from "@/components/verdicts/FormerRating";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { isReported } from "@/lib/claims/reading/isReported";
import { dayOf, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { onOneLine } from "@/lib/language/text";
import type { ClaimPage } from "@/lib/site/claim.queries";
import type { VerdictVersion } from "@/lib/site/select";
import styles from "./ClaimFinding.module.css";

/**
 * What a reader came for: what we found, in our words and our typeface, and beside it what was said, word for word. Each
 * names whose words they are.
 */
export async function ClaimFinding(props: {
  locale: Locale;
  claim: ClaimPage;
  /** In force, or the version that is read. */
  verdict: VerdictVersion | undefined;
  /** The day from which what its words name is counted: not of a version as it was, nor where the page has clocks. */
  today?: string;
  /** Begins its ids, where more than one stands on a page. */
  anchors?: string;
}) {
  const { locale, claim, verdict, anchors = "" } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const method = await getTranslations({ locale, namespace: "method" });
  const isOver =
    claim.status === "withdrawn" || verdict?.status === "superseded" || verdict?.status === "retracted";
  const [found, said] = [`${anchors}found`, `${anchors}said`];
  return (
    <div className={styles.block}>
      <section id={found}>
        <h2>{t(isOver && verdict ? "claim.foundBefore" : "claim.found")}</h2>
        {verdict ? (
          <>
            {isOver ? (
              <FormerRating locale={locale} rating={verdict.rating} />
            ) : (
              <RatingChip locale={locale} rating={verdict.rating} stamp />
            )}
            <p className={styles.sentence}>
              <LocalText locale={locale} value={localized(locale, verdict, "summary")} />
            </p>
            {verdict.publishedAt && (
              <p className="by">
                {t.rich("claim.foundBy", {
                  people: peopleOf(locale, verdict),
                  date: () => <When locale={locale} date={dayOf(verdict.publishedAt ?? new Date(0))} />,
                })}
                <span className="no-print">
                  {"\u00a0· "}
                  <a href={href(locale, "/methodology#ratings")}>{method("ratingsTitle")}</a>
                </span>
              </p>
            )}
          </>
        ) : (
          <p className="soft">{t("claim.noVerdict")}</p>
        )}
      </section>
      <section id={said}>
        <h2>{t(wordsAreOf(claim), { speaker: speakerName(locale, claim.speaker) })}</h2>
        <Quote lang={writingOf(claim.quote, claim.quoteLang)}>{claim.quote}</Quote>
        <QuoteTranslation locale={locale} claim={claim} />
        <WhereSaid locale={locale} claim={claim} />
        {props.today && (
          <NamedDays locale={locale} claim={claim} isKept={isKept(claim)} today={props.today} />
        )}
      </section>
    </div>
  );
}

/** A reporter's words about the speaker, and what an article tells without quoting, are never called the speaker's own. */
function wordsAreOf({ quote, speaker, isTold }: ClaimPage) {
  const names = [speaker.nameEn, speaker.nameZh, ...speaker.aliases.map(({ name }) => name)];
  const isOfReporter = isReported(quote, {
    kind: speaker.kind,
    names: names.filter((name) => name !== null),
  });
  if (isOfReporter) return "claim.reportedOf";
  return isTold ? "claim.toldBy" : "claim.saidBy";
}

const isKept = ({ verdicts }: ClaimPage) =>
  verdicts.some(({ status, rating }) => status === "published" && rating === "kept");

/** Who wrote it and, where it was another, who published it. */
function peopleOf(locale: Locale, { author, second }: VerdictVersion): string {
  const names = [...new Set([author.name, ...(second ? [second.name] : [])])].map(onOneLine);
  return new Intl.ListFormat(LANGUAGE_TAG[locale], { type: "conjunction" }).format(names);
}

/** Who said it, when and where, whom it is about, and of which promise it is a wording. */
async function WhereSaid({ locale, claim }: { locale: Locale; claim: ClaimPage }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { subject, promise } = claim;
  const venue = inLanguage(locale, claim.venueEn, claim.venueZh);
  return (
    <>
      <p className="by">
        <SpeakerLink locale={locale} speaker={claim.speaker} />
        {"\u00a0· "}
        {claim.saidOn ? (
          <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
        ) : (
          t("claim.noDate")
        )}
        {venue && "\u00a0· "}
        {venue && <LocalText locale={locale} value={venue} />}
      </p>
      {subject && (
        <p className="by">
          {t.rich("claim.about", { speaker: () => <SpeakerLink locale={locale} speaker={subject} /> })}
        </p>
      )}
      {promise && (
        <p className="by">
          {t.rich("claim.ofPromise", {
            promise: () => (
              <a href={href(locale, `/promises/${promise.slug}`)}>
                <Title locale={locale} value={localized(locale, promise, "title")} />
              </a>
            ),
          })}
        </p>
      )}
    </>
  );
}
