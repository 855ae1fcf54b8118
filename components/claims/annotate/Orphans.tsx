"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { InlineQuote } from "@/components/ui/Quote";
import type { MentionOn } from "@/lib/claims/queries";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { WaitingMark } from "@/lib/proposals/marks.queries";
import styles from "./Orphans.module.css";
import { WaitingDecision } from "./WaitingDecision";

type Props = {
  orphans: MentionOn[];
  /** The mention for which a new place is being chosen. */
  attaching: string | null;
  onAttaching: (mentionId: string | null) => void;
  lang: Locale;
  waiting: readonly WaitingMark[];
};

/**
 * Mentions whose words are not in this version, above the text until somebody says where they stand now. What is selected
 * for one is repaired below the selection.
 */
export function Orphans({ orphans, attaching, onAttaching, lang, waiting }: Props) {
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
            <FindPlace
              isFinding={attaching === id}
              onFinding={(is) => onAttaching(is ? id : null)}
              waiting={waiting.find(({ mentionId }) => mentionId === id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The search for one place, unless somebody has proposed one, or that the mark goes. */
function FindPlace(props: {
  isFinding: boolean;
  onFinding: (isFinding: boolean) => void;
  waiting: WaitingMark | undefined;
}) {
  const { isFinding, onFinding, waiting } = props;
  const t = useTranslations("claims");
  if (waiting) return <WaitingDecision proposal={waiting} />;
  if (!isFinding)
    return (
      <Button look="quiet" onClick={() => onFinding(true)}>
        {t("orphans.find")}
      </Button>
    );
  return (
    <div className="buttons">
      <p role="status">{t("orphans.select")}</p>
      <Button look="plain" onClick={() => onFinding(false)}>
        {t("form.cancel")}
      </Button>
    </div>
  );
}
