import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskSpeakerLink } from "@/components/speakers/SpeakerLink";
import { LocalText } from "@/components/ui/LocalText";
import { Quote } from "@/components/ui/Quote";
import { QuoteTranslation } from "@/components/ui/QuoteTranslation";
import { When } from "@/components/ui/When";
import { WordsInContext } from "@/components/ui/WordsInContext";
import { wordsShown } from "@/lib/claims/wordsShown";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage, localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { ClaimInReview } from "@/lib/verdicts/queries";
import styles from "./ClaimUnderReview.module.css";
import { KindForm } from "./KindForm";

const name = (locale: Locale, row: { nameEn: string | null; nameZh: string | null }) =>
  inLanguage(locale, row.nameEn, row.nameZh)?.text ?? "";

/** Who said what, when, in which words. */
export async function ClaimHead(props: { locale: Locale; claim: ClaimInReview; mayChangeKind: boolean }) {
  const { locale, claim, mayChangeKind } = props;
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const record = await getTranslations({ locale, namespace: "record" });
  const venue = inLanguage(locale, claim.venueEn, claim.venueZh);
  return (
    <header>
      <p
        className="by"
        id="claim-kind"
      >{`${record(`kindHeading.${claim.kind}`)} · ${t(`page.status.${claim.status}`)}`}</p>
      <h1 id="under-review">
        <LocalText locale={locale} value={localized(locale, claim, "statement")} />
      </h1>
      <p className="by">
        <DeskSpeakerLink locale={locale} speaker={claim.speaker} />
        {" · "}
        <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
        {venue && " · "}
        {venue && <LocalText locale={locale} value={venue} />}
        {claim.subject && ` · ${t("page.about", { name: name(locale, claim.subject) })}`}
        {claim.givenBy && ` · ${record(`givenBy.${claim.givenBy}`)}`}
      </p>
      {mayChangeKind && (
        <KindForm
          key={claim.revision}
          claimId={claim.id}
          revision={claim.revision}
          kind={claim.kind}
          givenBy={claim.givenBy}
        />
      )}
    </header>
  );
}

/** The words themselves. */
export async function ClaimWords({ locale, claim }: { locale: Locale; claim: ClaimInReview }) {
  const t = await getTranslations({ locale, namespace: "verdicts" });
  return (
    <section aria-labelledby="claim-words">
      <h2 id="claim-words">{t("page.words")}</h2>
      <Quote lang={writingOf(claim.quote, claim.quoteLang)}>{claim.quote}</Quote>
      <QuoteTranslation locale={locale} claim={claim} always />
    </section>
  );
}

/** Every place where they stand, with what is around them. */
export async function ClaimPlaces(props: {
  locale: Locale;
  claim: ClaimInReview;
  /** What is to be said of a place. */
  note: (mention: ClaimInReview["mentions"][number]) => ReactNode;
}) {
  const { locale, claim, note } = props;
  const t = await getTranslations({ locale, namespace: "verdicts" });
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t("page.mentions")}</h2>
      {claim.mentions.length === 0 && <p className="soft">{t("page.noMentions")}</p>}
      <ul className={`lines ${styles.mentions}`}>
        {claim.mentions.map((mention) => {
          const { article } = mention.articleVersion;
          return (
            <li key={mention.id}>
              <WordsInContext words={wordsShown(mention)} lang={article.lang} />
              <p className="by">
                <a href={href(locale, `/desk/articles/${article.slug}`)} lang={LANGUAGE_TAG[article.lang]}>
                  {article.title}
                </a>
                {article.publisher && ` · ${article.publisher}`}
              </p>
              {note(mention)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
