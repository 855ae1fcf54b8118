import type { ComponentProps, ElementType, ReactNode } from "react";

export type FieldText = {
  label: ReactNode;
  hint?: ReactNode;
  /** Shown beside the field and read with it. Empty means that nothing is wrong. */
  error?: ReactNode;
  /** The word for "optional", when the field may stay empty. */
  optional?: ReactNode;
};

/** What a control needs so that its hint and its error are read with it. */
export function described(id: string, { hint, error }: Pick<FieldText, "hint" | "error">) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

/** A label, its hint, the control and its error, in the order in which they are read. Pass `described(id, …)` on. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldText & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional">{optional}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

type Named = FieldText & { name: string; id?: string; className?: string };
type Control<Tag extends "input" | "textarea" | "select"> = Named & Omit<ComponentProps<Tag>, keyof Named>;

/** A control in its field. Its id is its name unless given. */
function Labelled({
  tag: Tag,
  label,
  hint,
  error,
  optional,
  className,
  id,
  ...rest
}: Named & { tag: ElementType }) {
  const key = id ?? rest.name;
  const text = { label, hint, error, optional };
  return (
    <Field id={key} {...text}>
      <Tag className={`input ${className ?? ""}`} {...described(key, text)} {...rest} />
    </Field>
  );
}

/** A line of text. */
export function TextField(props: Control<"input">) {
  return <Labelled tag="input" {...props} />;
}

/** Several lines; grows with what is typed where the browser can. */
export function TextArea(props: Control<"textarea">) {
  return <Labelled tag="textarea" {...props} />;
}

/** The browser's own list of choices; `children` are its `<option>`s. */
export function Select(props: Control<"select">) {
  return <Labelled tag="select" {...props} />;
}
