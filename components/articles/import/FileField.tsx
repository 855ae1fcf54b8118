"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { described } from "@/components/ui/Field";
import styles from "./Import.module.css";

/** A file, chosen or dropped. We draw the button and the name: the browser's would be in the browser's language. */
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
          // Without this, choosing the same file again after it was changed on disk fires no event.
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
