import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { Wording } from "@/lib/site/select";
import styles from "./WordingFoot.module.css";

/** Under a wording: who said it where, and the verdict against these very words. */
export async function WordingFoot({ locale, claim }: { locale: Locale; claim: Wording }) {
  const venue = inLanguage(locale, claim.venueEn, claim.venueZh);
  return (
    <>
      <p className="by">
        <SpeakerLink locale={locale} speaker={claim.speaker} />
        {venue && `\u00a0· ${venue.text}`}
      </p>
      <WordsVerdict locale={locale} claim={claim} />
    </>
  );
}

/** The verdict in force against these very words, or that there is none. */
export async function WordsVerdict({ locale, claim }: { locale: Locale; claim: Wording }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const [verdict] = claim.verdicts;
  return (
    <p className={styles.verdict}>
      {verdict && <RatingChip locale={locale} rating={verdict.rating} />}
      <a className="small" href={href(locale, `/claims/${claim.slug}`)}>
        {t(verdict ? "compare.verdict" : "compare.noVerdict")}
      </a>
    </p>
  );
}
