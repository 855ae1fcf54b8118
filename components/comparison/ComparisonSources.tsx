import { getTranslations } from "next-intl/server";
import { SourceList } from "@/components/sources/SourceList";
import type { QuoteStates } from "@/lib/captures/quoteState.queries";
import type { Locale } from "@/lib/i18n/routing";
import type { Wording } from "@/lib/site/select";
import styles from "./LinkedWordings.module.css";

/** The documents behind each wording, below its words. */
export async function ComparisonSources(props: {
  locale: Locale;
  sides: { label: string; claim: Wording }[];
  quotes: ReadonlyMap<string, QuoteStates>;
}) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  return (
    <>
      <h2>{t("promise.sources")}</h2>
      <div className={styles.sources}>
        {props.sides.map(({ label, claim }) => (
          <section key={claim.id}>
            <h3>{t("compare.sourcesOf", { date: label })}</h3>
            <SourceList locale={props.locale} evidence={claim.evidence} quotes={props.quotes} />
          </section>
        ))}
      </div>
    </>
  );
}
