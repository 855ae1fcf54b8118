"use client";

import { useEffect, useRef } from "react";
import { Notice } from "./Notice";

export type FieldError = { id: string; label: string; error: string };

/**
 * What is wrong with a form, at its head, each leading to its field. It has the focus as soon as it is there: by the page
 * itself where no scripts run.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} {...{ autoFocus: true }}>
      <Notice tone="bad" live="alert" title={title}>
        <ul>
          {errors.map(({ id, label, error }) => (
            <li key={id}>
              <a href={`#${id}`}>{`${label}: ${error}`}</a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
