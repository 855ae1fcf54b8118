"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { InlineQuote } from "@/components/ui/Quote";
import type { MentionOn } from "@/lib/claims/queries";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import styles from "./Orphans.module.css";

type Props = {
  orphans: MentionOn[];
  /** The mention for which a new place is being chosen. */
  attaching: string | null;
  onAttaching: (mentionId: string | null) => void;
  lang: Locale;
};

/**
 * Mentions whose words are not in this version, above the text until somebody says where they stand now. What is selected
 * for one is repaired below the selection.
 */
export function Orphans({ orphans, attaching, onAttaching, lang }: Props) {
  const t = useTranslations("claims");
  const locale = useLocale();
  return (
    <section className={styles.orphans} aria-labelledby="orphans">
      <h2 id="orphans">{t("orphans.title", { count: orphans.length })}</h2>
      <p className="small soft">{t("orphans.body")}</p>
      <ul className={styles.list}>
        {orphans.map(({ id, exact, before, claim }) => (
          <li key={id}>
            <p>{localized(locale, claim, "statement").text}</p>
            <p className="small soft">
              {t("orphans.stood")}{" "}
              <InlineQuote lang={LANGUAGE_TAG[lang]}>{before?.exact ?? exact}</InlineQuote>
            </p>
            {attaching === id ? (
              <div className="buttons">
                <p role="status">{t("orphans.select")}</p>
                <Button look="plain" onClick={() => onAttaching(null)}>
                  {t("form.cancel")}
                </Button>
              </div>
            ) : (
              <Button look="quiet" onClick={() => onAttaching(id)}>
                {t("orphans.find")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
