"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { described, Field, type FieldText } from "@/components/ui/Field";
import styles from "./PasswordField.module.css";

/** A password that can be pasted, filled in by the browser, and looked at while it is typed. */
export function PasswordField(
  props: Pick<FieldText, "label" | "hint" | "error"> & {
    name: string;
    /** Where a page has two of one name. */
    id?: string;
    autoComplete: "current-password" | "new-password";
    required?: boolean;
  },
) {
  const t = useTranslations("auth");
  const [shown, setShown] = useState(false);
  const { label, hint, error, name, id = name, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <span className={styles.pair}>
        <input
          className="input"
          type={shown ? "text" : "password"}
          name={name}
          spellCheck={false}
          autoCapitalize="none"
          {...described(id, { hint, error })}
          {...rest}
        />
        <button
          type="button"
          className={styles.show}
          aria-pressed={shown}
          aria-label={t("show")}
          title={shown ? t("hide") : t("show")}
          onClick={() => setShown(!shown)}
        >
          <Eye struck={shown} />
        </button>
      </span>
    </Field>
  );
}

function Eye({ struck }: { struck: boolean }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M1.5 10s3-5.5 8.5-5.5 8.500 5.500 8.500 5.500-3 5.500-8.500 5.500S1.500 10 1.500 10Z" />
      <circle cx="10" cy="10" r="2.500" />
      {struck && <path d="M3 17 17 3" />}
    </svg>
  );
}
