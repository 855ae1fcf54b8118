"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "./Button";
import styles from "./CopyField.module.css";
import { Field } from "./Field";

/** Something to be copied, such as a link: it is selected when it has the focus, and a button copies it. */
export function CopyField(props: {
  id: string;
  label: ReactNode;
  value: string;
  copy: ReactNode;
  copied: ReactNode;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    field.current?.select();
    // Without the right to write to the clipboard it stays selected, to be copied by hand.
    const done = await navigator.clipboard?.writeText(props.value).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  }

  return (
    <Field id={props.id} label={props.label}>
      <span className={styles.pair}>
        <input
          className="input"
          id={props.id}
          ref={field}
          readOnly
          value={props.value}
          onFocus={(event) => event.target.select()}
        />
        <Button look="quiet" onClick={copy}>
          {isCopied ? props.copied : props.copy}
        </Button>
      </span>
    </Field>
  );
}
