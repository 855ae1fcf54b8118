import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { saidDay } from "@/components/ui/saidDay";
import { RatingChip } from "@/components/verdicts/RatingChip";
import { RetractionNote } from "@/components/verdicts/RetractionNote";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { Retractions } from "@/lib/site/retraction.queries";
import type { Wording } from "@/lib/site/select";
import styles from "./VerdictsAgainst.module.css";

/** The first wording and each restatement are rated separately, side by side. */
export async function VerdictsAgainst(props: {
  locale: Locale;
  wordings: Wording[];
  retractions: Retractions;
}) {
  const { locale, wordings, retractions } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <ul className={styles.verdicts}>
      {wordings.map(async (wording) => {
        const [verdict] = wording.verdicts;
        const retraction = retractions.get(wording.id);
        return (
          <li key={wording.id}>
            <p className="by">{t("promise.against", { date: await saidDay(locale, wording) })}</p>
            <p className={styles.rating}>
              {verdict && <RatingChip locale={locale} rating={verdict.rating} />}
            </p>
            <p className="claim">
              <a href={href(locale, `/claims/${wording.slug}`)}>
                {verdict && <LocalText locale={locale} value={localized(locale, verdict, "summary")} />}
                {retraction && <RetractionNote locale={locale} retraction={retraction} />}
              </a>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
