"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { markTranslator } from "@/lib/i18n/marks";
import styles from "./Editor.module.css";
import { differing, type Words } from "./words";

/** Both sides of a conflict, field by field; each of theirs can be taken over into the form. */
export function ConflictNotice(props: {
  /** Who saved meanwhile. */
  name: string;
  theirs: Words;
  mine: Words;
  wasPublished: boolean;
  onUse: (name: keyof Words, value: string) => void;
}) {
  const t = useTranslations("verdicts");
  const marks = markTranslator(useLocale());
  const fields = differing(props.mine, props.theirs);
  const label = (name: keyof Words) => {
    if (name === "rating") return t("editor.rating");
    const word = name.slice(0, -2) as "summary" | "rationale" | "notice";
    return `${t(`editor.${word}`)} · ${t(name.endsWith("En") ? "editor.en" : "editor.zh")}`;
  };
  const shown = (words: Words, name: keyof Words) => {
    const value = words[name];
    if (value === "") return <span className="soft">{t("conflict.empty")}</span>;
    return name === "rating" ? marks(`rating.${words.rating || "unproven"}`) : value;
  };
  return (
    <Notice tone="warn" live="alert" title={t("conflict.title", { name: props.name })}>
      <p>{t(props.wasPublished ? "conflict.published" : "conflict.lead")}</p>
      <dl className={styles.conflict}>
        {fields.map((name) => (
          <div key={name}>
            <dt>{label(name)}</dt>
            <dd>
              <strong>{t("conflict.theirs")}</strong>
              <span>{shown(props.theirs, name)}</span>
              <Button look="quiet" onClick={() => props.onUse(name, props.theirs[name])}>
                {t("conflict.use")}
              </Button>
            </dd>
            <dd>
              <strong>{t("conflict.yours")}</strong>
              <span>{shown(props.mine, name)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
