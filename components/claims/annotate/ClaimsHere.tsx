"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { Kbd } from "@/components/ui/Kbd";
import { type Localized, localized } from "@/lib/i18n/localized";
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
          {placed.map(({ id, claim, anchoring, confirmedAt }) => (
            <Item
              key={id}
              text={localized(locale, claim, "statement")}
              tone={markTone(claim)}
              isShown={shown.includes(id)}
              onShow={() => onShow(id)}
            >
              {t(`status.${claim.status}`)}
              {anchoring === "to_confirm" && !confirmedAt && ` · ${t("here.toConfirm")}`}
            </Item>
          ))}
          {proposed.map(({ id, by, ...mark }) => (
            <Item
              key={id}
              text={localized(locale, mark, "title")}
              tone="proposed"
              isShown={shown.includes(id)}
              onShow={() => onShow(id)}
            >
              {t("here.proposed", { name: by })}
            </Item>
          ))}
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

type ItemProps = {
  text: Localized;
  tone: string | undefined;
  isShown: boolean;
  onShow: () => void;
  /** How it stands with the mark. */
  children: ReactNode;
};

function Item({ text, tone, isShown, onShow, children }: ItemProps) {
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-pressed={isShown}
        lang={text.fallback ? LANGUAGE_TAG[text.lang] : undefined}
        onClick={onShow}
      >
        <mark className={tone}>{text.text}</mark>
      </button>
      <p className={styles.state}>{children}</p>
    </li>
  );
}
