import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { LocalText } from "@/components/ui/LocalText";
import { dayOf, When } from "@/components/ui/When";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { RewordingLine } from "@/lib/publish/select";
import styles from "./LeadRewording.module.css";
import { TermSummary } from "./TermSummary";
import { WordingPair } from "./WordingPair";

/** The news: a promise, its later wording with the pencil on it, and what moved. */
export async function LeadRewording({ locale, rewording }: { locale: Locale; rewording: RewordingLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { promise, earlierClaim, laterClaim } = rewording;
  const first = storedDate(earlierClaim.saidOn, earlierClaim.saidPrecision);
  return (
    <article className={styles.lead}>
      {rewording.decidedAt && (
        <p className="by">
          {t("home.latest", { date: formatPartialDate(dayOf(rewording.decidedAt), locale) })}
        </p>
      )}
      <h1>
        <a className={styles.title} href={href(locale, `/promises/${promise.slug}`)}>
          <LocalText locale={locale} value={localized(locale, promise, "title")} />
        </a>
      </h1>
      <div className={styles.words}>
        <WordingPair locale={locale} earlier={earlierClaim} later={laterClaim} />
      </div>
      <p className="by">
        {first && `${t("home.from", { date: formatPartialDate(first, locale) })} · `}
        <SpeakerLink locale={locale} speaker={laterClaim.speaker} />
        {" · "}
        <When locale={locale} date={storedDate(laterClaim.saidOn, laterClaim.saidPrecision)} />
        {rewording.disclosure && ` · ${t(`disclosureShort.${rewording.disclosure}`)}`}
      </p>
      <TermSummary locale={locale} changes={rewording.changes} />
      <p>
        <a className={styles.more} href={href(locale, `/rewordings/${rewording.id}`)}>
          {t("home.compare")}
        </a>
      </p>
    </article>
  );
}
