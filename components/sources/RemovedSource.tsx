import { getTranslations } from "next-intl/server";
import { Quoted } from "@/components/ui/Quoted";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { RemovedEvidence } from "@/lib/site/claim.queries";
import styles from "./SourceList.module.css";

/** A source that readers saw and that was taken off since: struck, with when and why; no words of one that was taken away. */
export async function RemovedSource(props: { locale: Locale; item: RemovedEvidence }) {
  const { locale, item } = props;
  const t = await getTranslations({ locale, namespace: "proposals.public" });
  const record = await getTranslations({ locale, namespace: "record" });
  const { seen, removedAt, removedReason } = item;
  return (
    <>
      <p className={styles.title}>
        {seen ? (
          <s lang={seen.source.lang ? LANGUAGE_TAG[seen.source.lang] : undefined}>{seen.source.title}</s>
        ) : (
          <span className="soft">{t("withheld")}</span>
        )}
      </p>
      {seen && (
        <p className={styles.by}>{`${record(`stance.${seen.stance}`)}\u00a0· ${seen.source.publisher}`}</p>
      )}
      {seen?.quote && seen.quoteLang && (
        <p className={styles.quote}>
          <s>
            <Quoted lang={writingOf(seen.quote, seen.quoteLang)} text={seen.quote} />
          </s>
        </p>
      )}
      <p className={styles.note}>
        {t("removed", {
          date: removedAt ? formatPartialDate(dayOf(removedAt), locale) : "",
          reason: removedReason ?? "",
        })}
      </p>
    </>
  );
}
