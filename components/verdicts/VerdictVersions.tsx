import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { When } from "@/components/ui/When";
import { dayOf } from "@/lib/dates";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { NumberedSource } from "@/lib/sources/numbers";
import type { DeskVerdict } from "@/lib/verdicts/queries";
import styles from "./Editor.module.css";
import { RatingChip } from "./RatingChip";
import { VerdictBothLanguages } from "./VerdictBothLanguages";

/** The versions that readers saw before, each as it was; closed until it is asked for. */
export async function VerdictVersions(props: {
  locale: Locale;
  versions: DeskVerdict[];
  sources: ReadonlyMap<number, NumberedSource>;
}) {
  const { locale, versions } = props;
  if (versions.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "verdicts" });
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t("versions.title")}</h2>
      <ol className={styles.versions} reversed>
        {versions.map((verdict) => {
          const reason = inLanguage(locale, verdict.retractionEn, verdict.retractionZh);
          return (
            <li key={verdict.id}>
              <details>
                <summary>
                  <strong>{t("versions.version", { version: verdict.version })}</strong>
                  <span className="soft small">{t(`versions.status.${verdict.status}`)}</span>
                  {verdict.endedAt && (
                    <span className="soft small">
                      <When locale={locale} date={dayOf(verdict.endedAt)} />
                    </span>
                  )}
                  {verdict.rating && <RatingChip locale={locale} rating={verdict.rating} />}
                </summary>
                {reason && (
                  <p className={styles.reason}>
                    <LocalText locale={locale} value={reason} />
                  </p>
                )}
                <VerdictBothLanguages locale={locale} verdict={verdict} sources={props.sources} />
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
