"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { ConflictTable } from "./ConflictTable";
import { DraftNote } from "./DraftNote";
import { RestoredNote } from "./RestoredNote";
import { SavedNote } from "./SavedNote";
import type { useEditForm } from "./useEditForm";

type Names<T> = keyof T & string;

/**
 * The frame of a form that changes something stored: what was kept, what somebody else saved meanwhile, what is wrong and
 * what came of it above its fields, the button and the state of the draft below.
 */
export function EditFrame<T extends object, K extends Names<T>>(props: {
  form: ReturnType<typeof useEditForm<T, { revision: number }>>;
  /** What is sent beside the fields and the revision. */
  sends: Record<string, string>;
  names: readonly K[];
  label: (name: K) => ReactNode;
  /** A field as words to read; empty where it holds nothing. */
  shown: (values: T, name: K) => string;
  /** The button's words. */
  submit: string;
  children: ReactNode;
}) {
  const { form } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    for (const [name, value] of Object.entries(props.sends)) data.set(name, value);
    data.set("revision", String(form.revision));
    form.send(data);
  };
  return (
    <form onSubmit={submit} noValidate aria-busy={form.pending}>
      <RestoredNote form={form} />
      {form.conflict && (
        <ConflictTable
          conflict={form.conflict}
          mine={form.values}
          names={props.names}
          label={props.label}
          shown={props.shown}
          onUse={form.change}
        />
      )}
      {form.notice}
      <SavedNote form={form} />
      {props.children}
      <div className="buttons">
        <Button type="submit" isBusy={form.pending}>
          {props.submit}
        </Button>
        <DraftNote state={form.draft} />
      </div>
    </form>
  );
}
