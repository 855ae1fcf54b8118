"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Kbd } from "@/components/ui/Kbd";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import type { AnnotateData } from "./annotateData";
import styles from "./ClaimsHere.module.css";
import { markTone } from "./markTone";

type Props = {
  mentions: AnnotateData["mentions"];
  /** Marks that somebody proposed. */
  proposed: AnnotateData["waiting"];
  shown: readonly string[];
  onShow: (mentionId: string) => void;
  /** How many sentences look like claims and hold none. */
  offered: number;
  onStep: () => void;
};

/** The claims of this text in its order, and how many more there may be. */
export function ClaimsHere({ mentions, proposed, shown, onShow, offered, onStep }: Props) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const placed = mentions.filter(({ start }) => start !== null);
  return (
    <section>
      <h2>{t("here.title", { count: placed.length })}</h2>
      {placed.length + proposed.length > 0 && (
        <ol className={styles.list}>
          {placed.map(({ id, claim, anchoring, confirmedAt }) => {
            const statement = localized(locale, claim, "statement");
            return (
              <li key={id}>
                <button
                  type="button"
                  className={styles.item}
                  aria-pressed={shown.includes(id)}
                  lang={statement.fallback ? LANGUAGE_TAG[statement.lang] : undefined}
                  onClick={() => onShow(id)}
                >
                  <mark className={markTone(claim)}>{statement.text}</mark>
                </button>
                <p className={styles.state}>
                  {t(`status.${claim.status}`)}
                  {anchoring === "to_confirm" && !confirmedAt && ` · ${t("here.toConfirm")}`}
                </p>
              </li>
            );
          })}
          {proposed.map(({ id, by, ...mark }) => {
            const title = localized(locale, mark, "title");
            return (
              <li key={id}>
                <button
                  type="button"
                  className={styles.item}
                  aria-pressed={shown.includes(id)}
                  lang={title.fallback ? LANGUAGE_TAG[title.lang] : undefined}
                  onClick={() => onShow(id)}
                >
                  <mark className="proposed">{title.text}</mark>
                </button>
                <p className={styles.state}>{t("here.proposed", { name: by })}</p>
              </li>
            );
          })}
        </ol>
      )}
      <p className={styles.offered}>
        {t("here.offered", { count: offered })}{" "}
        {offered > 0 && (
          <Button look="plain" onClick={onStep}>
            {t("here.step")} <Kbd>n</Kbd>
          </Button>
        )}
      </p>
    </section>
  );
}
