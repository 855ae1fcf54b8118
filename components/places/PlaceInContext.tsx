import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import styles from "./PlaceInContext.module.css";

type Words = { exact: string; prefix: string; suffix: string };

/** The words of a mention with what stands around them; of one whose words became another wording, those it had. */
export function PlaceInContext(props: {
  mention: Words & { before: { exact: string } | null; carriedTo: readonly unknown[] };
  lang: Locale;
}) {
  const { mention, lang } = props;
  const { before, carriedTo, exact, prefix, suffix } = mention;
  const isReworded = carriedTo.length > 0 && before !== null;
  return (
    <p className={styles.context} lang={LANGUAGE_TAG[lang]}>
      {isReworded ? (
        <mark className="sel">{before.exact}</mark>
      ) : (
        <>
          {`…${prefix}`}
          <mark className="sel">{exact}</mark>
          {`${suffix}…`}
        </>
      )}
    </p>
  );
}
