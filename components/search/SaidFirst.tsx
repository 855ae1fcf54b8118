import { getTranslations } from "next-intl/server";
import { BriefTranslation } from "@/components/ui/QuoteTranslation";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { FirstWording } from "@/lib/site/rows.queries";
import type { ClaimLine } from "@/lib/site/select";
import styles from "./Results.module.css";
import { QuotedSnippet } from "./Snippet";

const MAX_LENGTH = 180;

/** Of a later wording: when and in which words the same promise was first made, and the two side by side. */
export async function SaidFirst(props: {
  locale: Locale;
  claim: ClaimLine;
  first: FirstWording;
  terms: readonly string[];
}) {
  const { locale, claim, first, terms } = props;
  const t = await getTranslations({ locale, namespace: "search" });
  const said = storedDate(first.saidOn, first.saidPrecision);
  if (!said) return null;
  return (
    <>
      <p className={styles.first}>
        {t("saidFirst", { date: formatPartialDate(said, locale) })}
        <QuotedSnippet
          lang={writingOf(first.quote, first.quoteLang)}
          text={first.quote}
          terms={terms}
          maxLength={MAX_LENGTH}
        />{" "}
        <a href={href(locale, `/promises/${first.promise}/compare/${first.slug}/${claim.slug}`)}>
          {t("compare")}
        </a>
      </p>
      <BriefTranslation locale={locale} claim={first} />
    </>
  );
}
