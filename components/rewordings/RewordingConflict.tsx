"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/verdicts/ConflictNotice";
import type { Comparison } from "./comparison";
import type { RewordingConflict as Conflict } from "./useRewordingForm";

/** What another person saved meanwhile beside what was typed here, part by part: nothing of either is lost. */
export function RewordingConflict(props: {
  conflict: Conflict;
  mine: Comparison;
  onUse: (part: Partial<Comparison>) => void;
}) {
  const { theirs, name } = props.conflict;
  const t = useTranslations("promises");
  const record = useTranslations("record");
  const text = (side: Comparison, part: keyof Comparison) => {
    if (part === "disclosure") return side.disclosure && record(`disclosure.${side.disclosure}`);
    if (part !== "changes") return side[part];
    const lines = side.changes.map(
      ({ term, from, to, effect }) =>
        `${term && record(`term.${term}`)}: ${from || t("terms.none")} → ${to || t("terms.none")} (${effect && record(`effect.${effect}`)})`,
    );
    return lines.join("\n");
  };
  const labels: Record<keyof Comparison, string> = {
    changes: t("terms.title"),
    disclosure: t("rewording.disclosure"),
    rationaleEn: t("rewording.rationaleEn"),
    rationaleZh: t("rewording.rationaleZh"),
    replyEn: t("rewording.replyEn"),
    replyZh: t("rewording.replyZh"),
    repliedOn: t("rewording.repliedOn"),
    replyUrl: t("rewording.replyUrl"),
  };
  const parts = (Object.keys(labels) as (keyof Comparison)[]).filter(
    (part) => text(theirs, part) !== text(props.mine, part),
  );
  return (
    <ConflictNotice
      name={name}
      fields={parts.map((part) => ({
        name: part,
        label: labels[part],
        theirs: text(theirs, part),
        mine: text(props.mine, part),
      }))}
      onUse={(part) => props.onUse({ [part]: theirs[part as keyof Comparison] })}
    />
  );
}
