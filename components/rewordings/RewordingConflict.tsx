"use client";

import { useTranslations } from "next-intl";
import { ConflictTable } from "@/components/drafts/ConflictTable";
import type { Conflict } from "@/components/drafts/useEditForm";
import { type Comparison, WORDS } from "./comparison";

const NAMES = ["changes", "disclosure", ...WORDS] as const;

type Labels = Pick<Comparison["changes"][number], "fromLabelEn" | "fromLabelZh" | "toLabelEn" | "toLabelZh">;

/** The labels of a row on a line of their own, where it has any. */
function labelsShown({ fromLabelEn, toLabelEn, fromLabelZh, toLabelZh }: Labels): string {
  const pairs = [
    [fromLabelEn, toLabelEn],
    [fromLabelZh, toLabelZh],
  ].filter((pair) => pair.some(Boolean));
  return pairs.map((pair) => `\n  ${pair.join(" → ")}`).join("");
}

/** Where another's save of this rewording differs from what is in the form: its table counts as one field. */
export function RewordingConflict(props: {
  conflict: Conflict<Comparison>;
  mine: Comparison;
  onUse: (part: Partial<Comparison>) => void;
}) {
  const t = useTranslations("promises");
  const record = useTranslations("record");
  const label = (name: keyof Comparison) => (name === "changes" ? t("terms.title") : t(`rewording.${name}`));
  const shown = (side: Comparison, name: keyof Comparison) => {
    if (name === "disclosure") return side.disclosure && record(`disclosure.${side.disclosure}`);
    if (name !== "changes") return side[name];
    const lines = side.changes.map(
      ({ term, from, to, effect, ...labels }) =>
        `${term && record(`term.${term}`)}: ${from || t("terms.none")} → ${to || t("terms.none")} (${effect && record(`effect.${effect}`)})${labelsShown(labels)}`,
    );
    return lines.join("\n");
  };
  return <ConflictTable {...props} names={NAMES} label={label} shown={shown} />;
}
