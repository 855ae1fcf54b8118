"use client";

import { useLocale, useTranslations } from "next-intl";
import { markTranslator } from "@/lib/i18n/marks";
import { ConflictNotice } from "./ConflictNotice";
import type { Conflict } from "./useVerdictForm";
import { differing, type Words } from "./words";

/** Where another's save of this verdict differs from what is in the form. */
export function VerdictConflict(props: {
  conflict: Conflict;
  mine: Words;
  onUse: (name: keyof Words, value: string) => void;
}) {
  const { conflict, mine } = props;
  const t = useTranslations("verdicts");
  const marks = markTranslator(useLocale());
  const label = (name: keyof Words) => {
    if (name === "rating") return t("editor.rating");
    const word = name.slice(0, -2) as "summary" | "rationale" | "notice";
    return `${t(`editor.${word}`)} · ${t(name.endsWith("En") ? "editor.en" : "editor.zh")}`;
  };
  const shown = (words: Words, name: keyof Words) =>
    name === "rating" ? words.rating && marks(`rating.${words.rating}`) : words[name];
  return (
    <ConflictNotice
      name={conflict.name}
      wasPublished={conflict.wasPublished}
      fields={differing(mine, conflict.theirs).map((name) => ({
        name,
        label: label(name),
        theirs: shown(conflict.theirs, name),
        mine: shown(mine, name),
      }))}
      onUse={(name) => props.onUse(name as keyof Words, conflict.theirs[name as keyof Words])}
    />
  );
}
