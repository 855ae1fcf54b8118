import type { ComponentProps, ReactNode } from "react";

/** Several of which one or more are chosen: what is asked, a hint, the choices and, read with them, what is wrong. */
export function Choices(props: {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** In lines beside each other, where the choices are a few words. */
  aside?: boolean;
  busy?: boolean;
  children: ReactNode;
}) {
  const { id, hint, error } = props;
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset
      className={props.aside ? "choices aside" : "choices"}
      aria-describedby={ids || undefined}
      aria-busy={props.busy}
      data-invalid={error ? "" : undefined}
    >
      <legend>{props.legend}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div>{props.children}</div>
      {error && (
        <p className="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** One of them, or one thing that is chosen or not. */
export function Choice({ children, ...input }: ComponentProps<"input"> & { type: "radio" | "checkbox" }) {
  return (
    <label className="choice">
      <input {...input} />
      <span>{children}</span>
    </label>
  );
}
