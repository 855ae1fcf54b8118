"use client";

import { useLocale, useTranslations } from "next-intl";
import { ConflictTable } from "@/components/drafts/ConflictTable";
import type { Conflict } from "@/components/drafts/useEditForm";
import { markTranslator } from "@/lib/i18n/marks";
import type { EvidenceChoice } from "./DecisiveEvidence";
import { EMPTY, type Words } from "./verdictWords";

const NAMES = (Object.keys(EMPTY) as (keyof Words)[]).filter((name) => name !== "format");

/** Where another's save of this verdict differs from what is in the form. */
export function VerdictConflict(props: {
  conflict: Conflict<Words>;
  mine: Words;
  onUse: (part: Partial<Words>) => void;
  evidence: readonly EvidenceChoice[];
}) {
  const t = useTranslations("verdicts");
  const marks = markTranslator(useLocale());
  const label = (name: keyof Words) => {
    if (name === "rating" || name === "decisive" || name === "quoteReason") return t(`editor.${name}`);
    const word = name.slice(0, -2) as "summary" | "rationale" | "notice";
    return `${t(`editor.${word}`)} · ${t(name.endsWith("En") ? "editor.en" : "editor.zh")}`;
  };
  const shown = (words: Words, name: keyof Words) => {
    if (name === "rating") return words.rating && marks(`rating.${words.rating}`);
    if (name !== "decisive") return words[name];
    const marked = props.evidence.filter(({ id }) => words.decisive.split(" ").includes(id));
    return marked.map(({ title }) => title).join("\n");
  };
  // Somebody else's words without a revision are no draft any more: they were published.
  const lead = props.conflict.revision === null ? t("conflict.published") : undefined;
  return <ConflictTable {...props} names={NAMES} label={label} shown={shown} lead={lead} />;
}
