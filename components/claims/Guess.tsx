"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import type { ClaimValues, GuessedField } from "@/lib/claims/draft";
import { guessesLeft } from "./claimForm";
import styles from "./Guess.module.css";

type Values = { values: ClaimValues; onChange: (change: Partial<ClaimValues>) => void };

/** Under the label of a field that the program filled in: where it read that, and the button that accepts it. */
export function guessNote(field: GuessedField, props: Values): ReactNode {
  return props.values.guesses[field] ? <GuessNote field={field} {...props} /> : null;
}

function GuessNote({ field, values, onChange }: Values & { field: GuessedField }) {
  const t = useTranslations("claims.guess");
  const isNew = field === "speaker" && values.speaker?.id === null;
  const from = isNew ? "newSpeaker" : (values.guesses[field] ?? "sentence");
  return (
    <span className={styles.note}>
      {t(field.startsWith("statement") ? "draft" : from)}{" "}
      <Button look="plain" onClick={() => onChange({ guesses: guessesLeft(values, [field]) })}>
        {t("accept")}
        <span className="visually-hidden"> {t(`field.${field}`)}</span>
      </Button>
    </span>
  );
}

/** Makes what is in it look guessed until it is accepted. */
export function Guessable({ isGuess, children }: { isGuess: boolean; children: ReactNode }) {
  return <div className={isGuess ? styles.guessed : undefined}>{children}</div>;
}

/** What saving accepts, told before the buttons. */
export function GuessesLeft({ values, onChange }: Values) {
  const t = useTranslations("claims.guess");
  const left = Object.keys(values.guesses) as GuessedField[];
  if (left.length === 0) return null;
  return (
    <p className={styles.left}>
      {t("left", { count: left.length })}{" "}
      <Button look="plain" onClick={() => onChange({ guesses: {} })}>
        {t("acceptAll")}
      </Button>
    </p>
  );
}
