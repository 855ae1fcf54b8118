import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { inLanguage } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { EvidenceLine } from "@/lib/site/select";
import { textFragmentUrl } from "@/lib/site/textFragment";
import styles from "./SourceList.module.css";

/** The documents that bear on a claim, each with how it bears on it and the words relied on. */
export async function SourceList({ locale, evidence }: { locale: Locale; evidence: EvidenceLine[] }) {
  const t = await getTranslations({ locale, namespace: "record" });
  if (evidence.length === 0) return <p className="soft">{t("claim.noSources")}</p>;
  return (
    <ol className={styles.list}>
      {evidence.map((item) => (
        <li key={item.id}>
          <Source locale={locale} item={item} />
        </li>
      ))}
    </ol>
  );
}

async function Source({ locale, item }: { locale: Locale; item: EvidenceLine }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { source } = item;
  const note = inLanguage(locale, item.noteEn, item.noteZh);
  const title = <span lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>{source.title}</span>;
  return (
    <>
      <p className={styles.title}>
        {source.url ? (
          <a href={item.quote ? textFragmentUrl(source.url, item.quote) : source.url}>{title}</a>
        ) : (
          title
        )}
      </p>
      <p className={styles.by}>
        {`${t(`stance.${item.stance}`)}\u00a0· ${t(`sourceKind.${source.kind}`)}\u00a0· ${source.publisher}`}
        {source.publishedOn && "\u00a0· "}
        {source.publishedOn && (
          <When locale={locale} date={storedDate(source.publishedOn, source.publishedPrecision)} />
        )}
      </p>
      {item.quote && item.quoteLang && (
        <p className={styles.quote}>
          <q lang={LANGUAGE_TAG[item.quoteLang]}>{item.quote}</q>
        </p>
      )}
      {note && (
        <p className={styles.note}>
          <LocalText locale={locale} value={note} />
        </p>
      )}
    </>
  );
}
