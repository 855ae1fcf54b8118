import { getTranslations } from "next-intl/server";
import { MarkedWording } from "@/components/comparison/MarkedWording";
import { WordsVerdict } from "@/components/comparison/WordingFoot";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { Quote } from "@/components/ui/Quote";
import { QuoteTranslation } from "@/components/ui/QuoteTranslation";
import { When } from "@/components/ui/When";
import { RetractionNote } from "@/components/verdicts/RetractionNote";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { Retractions } from "@/lib/site/retraction.queries";
import type { RewordingLine, Wording } from "@/lib/site/select";
import { WordingStep } from "./WordingStep";
import styles from "./WordingTimeline.module.css";

/** Every wording in order of time; where a rewording is confirmed, what changed is marked. */
export async function WordingTimeline(props: {
  locale: Locale;
  /** Of the promise. */
  slug: string;
  wordings: Wording[];
  rewordings: RewordingLine[];
  retractions: Retractions;
}) {
  const { locale } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <ol className="timeline">
      {props.wordings.map((wording, n) => {
        const rewording = props.rewordings.find(({ laterClaim }) => laterClaim.id === wording.id);
        const retraction = props.retractions.get(wording.id);
        const venue = inLanguage(locale, wording.venueEn, wording.venueZh);
        return (
          <li className={rewording ? "line change" : "line"} key={wording.id}>
            <div className="when">
              <When locale={locale} date={storedDate(wording.saidOn, wording.saidPrecision)} />
            </div>
            <div className="dot" />
            <div className="said">
              <Words locale={locale} wording={wording} rewordings={props.rewordings} />
              <QuoteTranslation locale={locale} claim={wording} />
              <p className="by">
                <SpeakerLink locale={locale} speaker={wording.speaker} />
                {venue && `\u00a0· ${venue.text}`}
                {"\u00a0· "}
                <a href={href(locale, `/claims/${wording.slug}`)}>
                  {t("sources", { count: wording.evidence.length })}
                </a>
              </p>
              {wording.verdicts.length > 0 && <WordsVerdict locale={locale} claim={wording} />}
              {retraction && (
                <p className="by">
                  <RetractionNote locale={locale} retraction={retraction} />
                </p>
              )}
              <WordingStep {...props} wording={wording} before={props.wordings[n - 1]} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** A wording is marked by the rewording that made it, or else by the first one that changed it; it says against which. */
async function Words(props: { locale: Locale; wording: Wording; rewordings: RewordingLine[] }) {
  const { locale, wording } = props;
  const made = props.rewordings.find(({ laterClaim }) => laterClaim.id === wording.id);
  const changed = props.rewordings.find(({ earlierClaim }) => earlierClaim.id === wording.id);
  const rewording = made ?? changed;
  if (!rewording) return <Quote lang={writingOf(wording.quote, wording.quoteLang)}>{wording.quote}</Quote>;
  const t = await getTranslations({ locale, namespace: "record" });
  const other = made ? rewording.earlierClaim : rewording.laterClaim;
  const isMarked = rewording.changes.some(({ effect, from, to }) => effect !== "same" && (made ? to : from));
  return (
    <>
      <MarkedWording
        locale={locale}
        side={made ? "later" : "earlier"}
        wording={wording}
        changes={rewording.changes}
      />
      {isMarked && (
        <p className={`small soft ${styles.against}`}>
          {t.rich(made ? "promise.newSince" : "promise.goneBy", {
            date: () => <When locale={locale} date={storedDate(other.saidOn, other.saidPrecision)} />,
          })}
        </p>
      )}
    </>
  );
}
