"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import styles from "./Editor.module.css";

export type ConflictField = { name: string; label: string; theirs: ReactNode; mine: ReactNode };

/** Both sides of a conflict, field by field; each of theirs can be taken over into the form. */
export function ConflictNotice(props: {
  /** Who saved meanwhile. */
  name: string;
  fields: readonly ConflictField[];
  wasPublished?: boolean;
  onUse: (name: string) => void;
}) {
  const t = useTranslations("verdicts");
  const empty = <span className="soft">{t("conflict.empty")}</span>;
  return (
    <Notice tone="warn" live="alert" title={t("conflict.title", { name: props.name })}>
      <p>{t(props.wasPublished ? "conflict.published" : "conflict.lead")}</p>
      <dl className={styles.conflict}>
        {props.fields.map(({ name, label, theirs, mine }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <strong>{t("conflict.theirs")}</strong>
              <span>{theirs || empty}</span>
              <Button look="quiet" onClick={() => props.onUse(name)}>
                {t("conflict.use")}
              </Button>
            </dd>
            <dd>
              <strong>{t("conflict.yours")}</strong>
              <span>{mine || empty}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
