import { getTranslations } from "next-intl/server";
import { TwoWordings } from "@/components/comparison/TwoWordings";
import { LocalText } from "@/components/ui/LocalText";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { RewordingLine } from "@/lib/site/select";
import styles from "./LeadRewording.module.css";
import { TermSummary } from "./TermSummary";

/** The latest confirmed rewording: the promise, what was said and what it became, and which terms moved. */
export async function LeadRewording({ locale, rewording }: { locale: Locale; rewording: RewordingLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <article className={styles.lead}>
      {rewording.decidedAt && (
        <p className="by">
          {t("home.latest", { date: formatPartialDate(dayOf(rewording.decidedAt), locale) })}
        </p>
      )}
      <h1>
        <a className={styles.title} href={href(locale, `/promises/${rewording.promise.slug}`)}>
          <LocalText locale={locale} value={localized(locale, rewording.promise, "title")} />
        </a>
      </h1>
      <TwoWordings locale={locale} rewording={rewording} headings={[t("home.was"), t("home.became")]} />
      <TermSummary locale={locale} rewording={rewording} />
      <p>
        {rewording.disclosure && `${t(`disclosure.${rewording.disclosure}`)}${t("stop")} `}
        <a className={styles.more} href={href(locale, `/rewordings/${rewording.id}`)}>
          {t("home.compare")}
        </a>
      </p>
    </article>
  );
}
