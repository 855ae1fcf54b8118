import { getTranslations } from "next-intl/server";
import { TwoWordings } from "@/components/comparison/TwoWordings";
import { Headline } from "@/components/ui/Headline";
import { LocalText } from "@/components/ui/LocalText";
import { saidDay } from "@/components/ui/saidDay";
import { RetractionNote } from "@/components/verdicts/RetractionNote";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { BETWEEN } from "@/lib/i18n/between";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { rewordingTitle } from "@/lib/rewordings/rewordingTitle";
import type { Retractions } from "@/lib/site/retraction.queries";
import type { RewordingLine } from "@/lib/site/select";
import styles from "./LeadRewording.module.css";
import { TermSummary } from "./TermSummary";

/** The rewording that leads: what became of the promise in a sentence, the words and which terms moved. */
export async function LeadRewording(props: {
  locale: Locale;
  rewording: RewordingLine;
  retractions: Retractions;
}) {
  const { locale, rewording } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  const title = rewordingTitle(locale, rewording);
  const promise = localized(locale, rewording.promise, "title");
  const toPromise = href(locale, `/promises/${rewording.promise.slug}`);
  return (
    <article className={styles.lead}>
      <h1>
        <a className={styles.title} href={href(locale, `/rewordings/${rewording.id}`)}>
          <Headline locale={locale} value={title} />
        </a>
      </h1>
      <TermSummary locale={locale} rewording={rewording} />
      <TwoWordings locale={locale} rewording={rewording} headings={[t("home.was"), t("home.became")]} />
      <p className={styles.foot}>
        {rewording.disclosure && `${t(`disclosure.${rewording.disclosure}`)}${t("stop")}${BETWEEN[locale]}`}
        <a className={`no-print ${styles.more}`} href={href(locale, `/rewordings/${rewording.id}`)}>
          {t("home.compare")}
        </a>
      </p>
      {[rewording.earlierClaim, rewording.laterClaim].map(async (claim) => {
        const retraction = props.retractions.get(claim.id);
        return (
          retraction && (
            <p key={claim.id} className="by">
              {`${t("promise.against", { date: await saidDay(locale, claim) })}\u00a0· `}
              <RetractionNote locale={locale} retraction={retraction} />
            </p>
          )
        );
      })}
      <p className="by">
        {rewording.decidedAt &&
          `${t("home.confirmed", { date: formatPartialDate(dayOf(rewording.decidedAt), locale) })}\u00a0· `}
        <a href={toPromise}>
          {title.text === promise.text ? t("home.promise") : <LocalText locale={locale} value={promise} />}
        </a>
      </p>
    </article>
  );
}
