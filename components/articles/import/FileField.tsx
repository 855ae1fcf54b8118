"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { described } from "@/components/ui/Field";
import styles from "./Import.module.css";

/** A file, chosen or dropped. Its button and the file's name are ours: a browser would write its own language. */
export function FileField(props: {
  file: File | null;
  error: string | undefined;
  maxMegabytes: number;
  onChange: (file: File | null) => void;
}) {
  const t = useTranslations("articles");
  const input = useRef<HTMLInputElement>(null);
  const text = { hint: t("import.fileHint", { megabytes: props.maxMegabytes }), error: props.error };
  return (
    <div className="field">
      <label htmlFor="file">{t("import.file")}</label>
      <p className="hint" id="file-hint">
        {text.hint}
      </p>
      <div className={styles.file}>
        <input
          ref={input}
          type="file"
          accept=".html,.htm,.xhtml,.txt,.md,text/html,text/plain"
          onChange={(event) => props.onChange(event.target.files?.[0] ?? null)}
          // The same file chosen again, after it was saved anew, is a change too.
          onClick={(event) => {
            event.currentTarget.value = "";
          }}
          {...described("file", text)}
        />
        <span className="button quiet" aria-hidden="true">
          {t("import.choose")}
        </span>
        <span className={styles.name}>{props.file ? props.file.name : t("import.drop")}</span>
      </div>
      {text.error && (
        <p className="error" id="file-error" role="alert">
          {text.error}
        </p>
      )}
    </div>
  );
}
