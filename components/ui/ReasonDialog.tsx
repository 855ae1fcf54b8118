"use client";

import { type ReactNode, useState } from "react";
import type { Action } from "@/lib/auth/action";
import { Button, type ButtonLook } from "./Button";
import { Dialog } from "./Dialog";
import { TextArea } from "./Field";
import { HiddenFields } from "./HiddenFields";
import type { Came } from "./Outcome";
import { useRefusal } from "./useRefusal";
import { useSend } from "./useSend";

type Reason = { name: string; label: string; hint?: string; lang?: string };

/** A button that asks for a reason before it does something; what was typed stays when it is refused. */
export function ReasonDialog<T>(props: {
  action: Action<T>;
  values: Record<string, string | number | readonly string[]>;
  /** The button's words, here and in the dialog. */
  button: ReactNode;
  /** The words of the dialog's button, where what it does is not yet what the other says. */
  submit?: ReactNode;
  name?: string;
  look?: ButtonLook;
  title: ReactNode;
  lead?: ReactNode;
  reasons: readonly Reason[];
  onDone?: (value: T) => void;
  /** What is told when it is done, and where it is seen. */
  outcome: Came<T>;
}) {
  const [open, setOpen] = useState(false);
  const look = props.look ?? "quiet";
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)} aria-label={props.name} aria-haspopup="dialog">
        {props.button}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={props.title} description={props.lead}>
        <ReasonForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ReasonForm<T>(
  props: Parameters<typeof ReasonDialog<T>>[0] & {
    close: () => void;
  },
) {
  const onDone = (value: T) => {
    props.close();
    props.onDone?.(value);
  };
  const { state, onSubmit, pending } = useSend(props.action, onDone, props.outcome);
  const { notice, error } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      <HiddenFields values={Object.entries(props.values)} />
      {props.reasons.map(({ name, label, hint, lang }) => (
        <TextArea
          key={name}
          name={name}
          id={`reason-${name}`}
          label={label}
          hint={hint}
          lang={lang}
          rows={3}
          error={error(name)}
        />
      ))}
      {notice}
      <div className="buttons">
        <Button type="submit" look={props.look === "danger" ? "danger" : "solid"} isBusy={pending}>
          {props.submit ?? props.button}
        </Button>
      </div>
    </form>
  );
}
