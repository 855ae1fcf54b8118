import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { Wording } from "@/lib/site/select";
import styles from "./VerdictsAgainst.module.css";

/** The first wording and each restatement are rated separately, side by side. */
export async function VerdictsAgainst({ locale, wordings }: { locale: Locale; wordings: Wording[] }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const label = ({ saidOn, saidPrecision }: Wording) => {
    const date = storedDate(saidOn, saidPrecision);
    return date ? formatPartialDate(date, locale) : t("unknownDate");
  };
  return (
    <ul className={styles.verdicts}>
      {wordings.map((wording) => {
        const [verdict] = wording.verdicts;
        return (
          <li key={wording.id}>
            <p className="by">{t("promise.against", { date: label(wording) })}</p>
            {verdict && <RatingChip locale={locale} rating={verdict.rating} />}
            <p className="claim">
              <a href={href(locale, `/claims/${wording.slug}`)}>
                {verdict ? (
                  <LocalText locale={locale} value={localized(locale, verdict, "summary")} />
                ) : (
                  t("claim.noVerdict")
                )}
              </a>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
