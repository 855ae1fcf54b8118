"use client";

import type { ReactNode } from "react";
import type { Action } from "@/lib/auth/action";
import { Button, type ButtonLook } from "./Button";
import { HiddenFields } from "./HiddenFields";
import type { Came } from "./Outcome";
import { useRefusal } from "./useRefusal";
import { useSend } from "./useSend";

/** A button that does one thing at once, and says beside itself why it could not. */
export function ActionButton<T>(props: {
  action: Action<T>;
  /** What the action is told. */
  values: Record<string, string | number>;
  look?: ButtonLook;
  /** When the button's own words do not say to what it does it. */
  name?: string;
  onDone?: (value: T) => void;
  /** What is told when it is done, and where it is seen. */
  outcome: Came<T>;
  children: ReactNode;
}) {
  const { state, onSubmit, pending } = useSend(props.action, props.onDone, props.outcome);
  const { notice } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      <HiddenFields values={Object.entries(props.values)} />
      <Button type="submit" look={props.look} isBusy={pending} aria-label={props.name}>
        {props.children}
      </Button>
      {notice}
    </form>
  );
}
