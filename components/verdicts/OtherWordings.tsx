import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { LocalText } from "@/components/ui/LocalText";
import { Quoted } from "@/components/ui/Quoted";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { ClaimInReview, WordingBeside } from "@/lib/verdicts/queries";
import { RatingChip } from "./RatingChip";
import styles from "./ReviewPage.module.css";

/** Wordings that are in sight without asking: the evidence comes below them. */
const IN_SIGHT = 3;

/** What else was said as the same promise, in time, each with what was found about it: words are rated one by one. */
export async function OtherWordings(props: {
  locale: Locale;
  promise: NonNullable<ClaimInReview["promise"]>;
  wordings: WordingBeside[];
}) {
  const { locale, promise, wordings } = props;
  const t = await getTranslations({ locale, namespace: "verdicts.page" });
  if (wordings.length === 0) return null;
  return (
    <section aria-labelledby="wordings">
      <h2 id="wordings">{t("wordings")}</h2>
      <p className="by">
        <a href={href(locale, `/desk/promises/${promise.slug}`)}>
          <LocalText locale={locale} value={localized(locale, promise, "title")} />
        </a>
      </p>
      <Wordings locale={locale} wordings={wordings.slice(0, IN_SIGHT)} />
      {wordings.length > IN_SIGHT && (
        <details className={styles.more}>
          <summary>{t("moreWordings", { count: wordings.length - IN_SIGHT })}</summary>
          <Wordings locale={locale} wordings={wordings.slice(IN_SIGHT)} />
        </details>
      )}
    </section>
  );
}

async function Wordings({ locale, wordings }: { locale: Locale; wordings: WordingBeside[] }) {
  const t = await getTranslations({ locale, namespace: "verdicts.page" });
  return (
    <ol className={styles.wordings}>
      {wordings.map((wording) => {
        const [verdict] = wording.verdicts;
        return (
          <li key={wording.id}>
            <p className={styles.rated}>
              <a href={href(locale, `/desk/review/${wording.slug}`)}>
                <When locale={locale} date={storedDate(wording.saidOn, wording.saidPrecision)} />
              </a>
              <span className="small soft">{speakerName(locale, wording.speaker)}</span>
              {verdict ? (
                <RatingChip locale={locale} rating={verdict.rating} />
              ) : (
                <span className="small soft">{t("notRated")}</span>
              )}
            </p>
            <p className={styles.words}>
              <Quoted lang={writingOf(wording.quote, wording.quoteLang)} text={wording.quote} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
