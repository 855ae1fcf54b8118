import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { RewordingLine } from "@/lib/site/select";
import styles from "./TermSummary.module.css";

/** Every term that moved and in which direction, in one line. */
export async function TermSummary({
  locale,
  changes,
}: {
  locale: Locale;
  changes: RewordingLine["changes"];
}) {
  const t = await getTranslations({ locale, namespace: "record" });
  const moved = changes.filter((change) => change.effect !== "same");
  return (
    <dl className={styles.terms}>
      {moved.map((change) => (
        <div key={change.id}>
          <dt>{t(`term.${change.term}`)}</dt>
          <dd>{t(`effect.${change.effect}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
