"use client";

import { type ReactNode, useState } from "react";
import type { Action } from "@/lib/auth/action";
import { ActionButton } from "./ActionButton";
import { Button, type ButtonLook } from "./Button";
import { Dialog } from "./Dialog";
import type { Came } from "./Outcome";

/** A button that asks once more before it does what cannot be undone. */
export function SureButton<T>(props: {
  action: Action<T>;
  values: Record<string, string | number>;
  look?: ButtonLook;
  name?: string;
  title: ReactNode;
  lead: ReactNode;
  outcome: Came<T>;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const { action, values, outcome, children } = props;
  return (
    <>
      <Button look={props.look} onClick={() => setOpen(true)} aria-label={props.name} aria-haspopup="dialog">
        {children}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={props.title} description={props.lead}>
        <ActionButton
          action={action}
          values={values}
          look="danger"
          outcome={outcome}
          onDone={() => setOpen(false)}
        >
          {children}
        </ActionButton>
      </Dialog>
    </>
  );
}
