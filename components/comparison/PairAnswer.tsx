"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/Notice";
import { RETRY_SECONDS } from "@/lib/retrySeconds";
import styles from "./CompareForm.module.css";

type Props = {
  /** The namespace of its words. */
  words: "compare" | "documents";
  state: {
    round: number;
    waitSeconds: number;
    refusal: "busy" | "tooHard" | null;
    errors: Readonly<Record<string, unknown>>;
  };
  children: ReactNode;
};

/** What came of comparing two texts, above their form: why not, or what the program reads. Each answer takes the focus. */
export function PairAnswer({ words, state, children }: Props) {
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.round > 0) answer.current?.focus();
  }, [state.round]);
  return (
    <div ref={answer} tabIndex={-1} className={styles.answer}>
      <Told words={words} state={state}>
        {children}
      </Told>
    </div>
  );
}

function Told({ words, state, children }: Props) {
  const t = useTranslations(words);
  const wrong = Object.keys(state.errors).length;
  if (state.waitSeconds > 0)
    return (
      <Notice tone="warn" live="alert" title={t("wait")}>
        <p>{t("waitBody", { seconds: state.waitSeconds })}</p>
      </Notice>
    );
  if (state.refusal)
    return (
      <Notice tone="warn" live="alert" title={t(state.refusal)}>
        <p>{t(`${state.refusal}Body`, { seconds: RETRY_SECONDS })}</p>
      </Notice>
    );
  if (wrong > 0)
    return (
      <Notice tone="bad" live="alert">
        {t("wrong", { count: wrong })}
      </Notice>
    );
  return children;
}
