import { getTranslations } from "next-intl/server";
import { Quoted } from "@/components/ui/Quoted";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { RemovedEvidence } from "@/lib/site/claim.queries";
import { sourceAnchor } from "@/lib/sources/numbers";
import styles from "./SourceList.module.css";

/** Sources that readers saw and that were taken off since: struck, with when and why. */
export async function RemovedSources(props: {
  locale: Locale;
  removed: RemovedEvidence[];
  /** They keep the numbers by which reasons name them. */
  numbers: ReadonlyMap<string, number>;
  anchors?: string;
}) {
  const { locale, removed, numbers } = props;
  if (removed.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "proposals.public" });
  const record = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <h3>{t("removedTitle")}</h3>
      <ol className={styles.list}>
        {removed.map(({ id, source, stance, quote, quoteLang, removedAt, removedReason }) => (
          <li key={id} id={sourceAnchor(id, props.anchors)} value={numbers.get(id)}>
            <p className={styles.title}>
              <s lang={source.lang ? LANGUAGE_TAG[source.lang] : undefined}>{source.title}</s>
            </p>
            <p className={styles.by}>{`${record(`stance.${stance}`)}\u00a0· ${source.publisher}`}</p>
            {quote && quoteLang && (
              <p className={styles.quote}>
                <s>
                  <Quoted lang={writingOf(quote, quoteLang)} text={quote} />
                </s>
              </p>
            )}
            <p className={styles.note}>
              {t("removed", {
                date: removedAt ? formatPartialDate(dayOf(removedAt), locale) : "",
                reason: removedReason ?? "",
              })}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
