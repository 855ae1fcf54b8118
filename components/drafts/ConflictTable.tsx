"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import styles from "./Drafts.module.css";
import type { Conflict } from "./useEditForm";

/** What somebody else saved beside what is in the form, field by field; each of theirs can be taken over. */
export function ConflictTable<T extends object, K extends keyof T & string>(props: {
  conflict: Conflict<T>;
  mine: T;
  names: readonly K[];
  label: (name: K) => ReactNode;
  /** A field as words to read; empty where it holds nothing. */
  shown: (values: T, name: K) => string;
  onUse: (part: Partial<T>) => void;
  title?: string;
  lead?: string;
}) {
  const { conflict, mine, shown } = props;
  const t = useTranslations("drafts.conflict");
  const { theirs, name: who } = conflict;
  const differing = props.names.filter((name) => shown(mine, name) !== shown(theirs, name));
  const title = props.title ?? (who ? t("title", { name: who }) : t("titleUnnamed"));
  const words = (values: T, name: K) => shown(values, name) || <span className="soft">{t("empty")}</span>;
  return (
    <Notice tone="warn" live="alert" title={title}>
      <p>{differing.length === 0 ? t("same") : (props.lead ?? t("lead"))}</p>
      {differing.length > 0 && (
        <table className={`folding ${styles.conflict}`}>
          <thead>
            <tr>
              <th scope="col">{t("field")}</th>
              <th scope="col">{t("theirs")}</th>
              <th scope="col">{t("yours")}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => (
              <tr key={name}>
                <th scope="row">{props.label(name)}</th>
                <td data-label={t("theirs")}>
                  {words(theirs, name)}
                  <Button look="quiet" onClick={() => props.onUse(only(theirs, name))}>
                    {t("use")}
                  </Button>
                </td>
                <td data-label={t("yours")}>{words(mine, name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}

function only<T extends object, K extends keyof T>(values: T, name: K): Partial<T> {
  const part: Partial<T> = {};
  part[name] = values[name];
  return part;
}
