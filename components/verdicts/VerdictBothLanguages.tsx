import { getTranslations } from "next-intl/server";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { NumberedSource } from "@/lib/sources/numbers";
import type { DeskVerdict } from "@/lib/verdicts/queries";
import styles from "./Editor.module.css";
import { RatingChip } from "./RatingChip";
import { Reasons } from "./Reasons";

/** All that a verdict says, in each language that it is written in: what a reviewer answers for. */
export async function VerdictBothLanguages(props: {
  locale: Locale;
  verdict: DeskVerdict;
  sources: ReadonlyMap<number, NumberedSource>;
}) {
  const { locale, verdict } = props;
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const own = { en: "En", zh: "Zh" } as const;
  const languages = (locale === "en" ? (["en", "zh"] as const) : (["zh", "en"] as const)).filter(
    (lang) => verdict[`summary${own[lang]}`],
  );
  return (
    <div className={styles.text}>
      {verdict.rating && (
        <p className="chips">
          <RatingChip rating={verdict.rating} locale={locale} stamp />
        </p>
      )}
      {languages.map((lang) => {
        const notice = verdict[`notice${own[lang]}`];
        return (
          <section key={lang} lang={LANGUAGE_TAG[lang]}>
            {languages.length > 1 && (
              <h3 lang={LANGUAGE_TAG[locale]} className="small soft">
                {t(`editor.${lang}`)}
              </h3>
            )}
            <p className="prose">{verdict[`summary${own[lang]}`]}</p>
            <div className="reasons">
              <Reasons
                text={verdict[`rationale${own[lang]}`] ?? ""}
                format={verdict.format}
                sources={props.sources}
              />
            </div>
            {notice && (
              <>
                <h3 lang={LANGUAGE_TAG[locale]}>{t("editor.notice")}</h3>
                <p className="reasons">{notice}</p>
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}
