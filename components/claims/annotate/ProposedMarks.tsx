"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import type { WaitingMark } from "@/lib/proposals/marks.queries";
import styles from "./Annotator.module.css";
import { WaitingDecision } from "./WaitingDecision";

/** The marks that somebody proposed at one place: what they would mark, and that they wait. */
export function ProposedMarks({ marks, onClose }: { marks: WaitingMark[]; onClose: () => void }) {
  const t = useTranslations("claims");
  const locale = useLocale();
  if (marks.length === 0) return null;
  return (
    <div>
      <div className={styles.head}>
        <h2>{t("mention.proposedTitle")}</h2>
        <Button look="plain" onClick={onClose}>
          {t("form.close")}
        </Button>
      </div>
      {marks.map((mark) => {
        const title = localized(locale, mark, "title");
        return (
          <div key={mark.id} className={styles.mention}>
            <p className="claim" lang={LANGUAGE_TAG[title.lang]}>
              {title.text}
            </p>
            <WaitingDecision proposal={mark} />
          </div>
        );
      })}
    </div>
  );
}
