import { getTranslations } from "next-intl/server";
import { LANGUAGE_TAG, type Locale, otherLocale } from "@/lib/i18n/routing";
import { unbrokenDates } from "@/lib/unbrokenDates";
import { Paragraphs } from "./Paragraphs";
import styles from "./QuoteTranslation.module.css";

type Translated = { quoteLang: Locale; quoteTranslation: string | null };

/**
 * Our own translation, under the words that were said: in our typeface and without quotation marks, since nobody said
 * these. Readers of the quote's own language need none; on the desk both languages are looked at (`always`).
 */
export async function QuoteTranslation(props: { locale: Locale; claim: Translated; always?: boolean }) {
  const { locale, claim } = props;
  if (!claim.quoteTranslation || (claim.quoteLang === locale && !props.always)) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <div className={styles.translation}>
      <p className={styles.label}>{t("claim.translation")}</p>
      <div lang={LANGUAGE_TAG[otherLocale(claim.quoteLang)]}>
        <Paragraphs text={unbrokenDates(claim.quoteTranslation)} />
      </div>
    </div>
  );
}

/** The same in a list: two lines of it, named in the same breath. */
export async function BriefTranslation({ locale, claim }: { locale: Locale; claim: Translated }) {
  const { quoteTranslation, quoteLang } = claim;
  if (!quoteTranslation || quoteLang === locale) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <p className={styles.brief}>
      {t.rich("claim.translationOf", {
        words: () => (
          <span lang={LANGUAGE_TAG[otherLocale(quoteLang)]}>{unbrokenDates(quoteTranslation)}</span>
        ),
      })}
    </p>
  );
}
