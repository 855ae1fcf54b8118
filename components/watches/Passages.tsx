import { getTranslations } from "next-intl/server";
import { WordingDiff } from "@/components/comparison/WordingDiff";
import type { WordChange } from "@/lib/compare/words/diff";
import type { Lang } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { WatchedPassage } from "@/lib/watches/schema";
import styles from "./Watches.module.css";

type Props = {
  locale: Locale;
  lang: Lang | null;
  passages: readonly WatchedPassage[];
  /** The words of each passage, with what changed. */
  words: readonly (readonly WordChange[])[];
};

/** Passages of a page, the words that went and came marked in them. */
export async function Passages({ locale, lang, passages, words }: Props) {
  const t = await getTranslations({ locale, namespace: "watches.passage" });
  return passages.map(({ earlier, later }, nth) => (
    <div key={`${earlier}\n${later}`} className={styles.passage}>
      <WordingDiff ops={words[nth] ?? []} lang={lang ? LANGUAGE_TAG[lang] : "und"} locale={locale} small />
      {(earlier === null || later === null) && (
        <p className="small soft">{t(earlier === null ? "new" : "gone")}</p>
      )}
    </div>
  ));
}
