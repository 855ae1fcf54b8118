"use client";

import type { ReactNode } from "react";
import { described } from "./Field";
import styles from "./FilePicker.module.css";

/** A file, chosen or dropped. We draw the button and the name: the browser's would be in the browser's language. */
export function FilePicker(props: {
  id: string;
  file: File | null;
  label: ReactNode;
  hint: ReactNode;
  choose: ReactNode;
  drop: ReactNode;
  error: ReactNode;
  accept?: string;
  onChange: (file: File | null) => void;
}) {
  const { id, hint, error } = props;

  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className={styles.file}>
        <input
          type="file"
          accept={props.accept}
          onChange={(event) => props.onChange(event.target.files?.[0] ?? null)}
          // Without this, choosing the same file again after it was changed on disk fires no event.
          onClick={(event) => {
            event.currentTarget.value = "";
          }}
          {...described(id, { hint, error })}
        />
        <span className="button quiet" aria-hidden="true">
          {props.choose}
        </span>
        <span className={styles.name}>{props.file ? props.file.name : props.drop}</span>
      </div>
      {error && (
        <p className="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
