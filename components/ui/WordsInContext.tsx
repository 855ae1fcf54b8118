import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import styles from "./WordsInContext.module.css";

/** Marked words with what stands around them, as far as that is known. */
export function WordsInContext(props: {
  words: { exact: string; prefix: string; suffix: string };
  lang: Locale;
}) {
  const { words, lang } = props;
  return (
    <p className={styles.context} lang={LANGUAGE_TAG[lang]}>
      {words.prefix && `…${words.prefix}`}
      <mark className="sel">{words.exact}</mark>
      {words.suffix && `${words.suffix}…`}
    </p>
  );
}
