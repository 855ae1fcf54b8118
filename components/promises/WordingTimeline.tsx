import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { Quote } from "@/components/ui/Quote";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { Wording } from "@/lib/publish/queries";
import type { RewordingLine } from "@/lib/publish/select";
import { WordingPair } from "./WordingPair";

/** Every wording in time; where a rewording is confirmed, with the pencil on what changed. */
export async function WordingTimeline(props: {
  locale: Locale;
  wordings: Wording[];
  rewordings: RewordingLine[];
}) {
  const { locale } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <ol className="timeline">
      {props.wordings.map((wording) => {
        const rewording = props.rewordings.find(({ laterClaim }) => laterClaim.id === wording.id);
        const venue = inLanguage(locale, wording.venueEn, wording.venueZh);
        return (
          <li className={rewording ? "line change" : "line"} key={wording.id}>
            <div className="when">
              <When locale={locale} date={storedDate(wording.saidOn, wording.saidPrecision)} />
            </div>
            <div className="dot" />
            <div className="said">
              {rewording ? (
                <WordingPair locale={locale} earlier={rewording.earlierClaim} later={wording} />
              ) : (
                <Quote lang={LANGUAGE_TAG[wording.quoteLang]}>{wording.quote}</Quote>
              )}
              <p className="by">
                <SpeakerLink locale={locale} speaker={wording.speaker} />
                {venue && `, ${venue.text}`}
                {" · "}
                <a href={href(locale, `/claims/${wording.slug}`)}>
                  {t("sources", { count: wording.evidence.length })}
                </a>
                {rewording && " · "}
                {rewording && (
                  <a href={href(locale, `/rewordings/${rewording.id}`)}>{t("promise.sideBySide")}</a>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
