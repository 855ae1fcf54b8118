"use client";

import { type FormEvent, startTransition, useActionState, useCallback, useEffect, useRef } from "react";
import type { Action, ActionState } from "@/lib/auth/action";
import { noteAct } from "./lastAct";
import { type Came, type Outcome, useTell } from "./Outcome";
import { reachable } from "./reachable";

/**
 * An action for a form whose fields stay as they are when it has run: `send` takes the form's data, `onSubmit` reads
 * it from the form. The answer brings the page as it is then (`defineAction`); `onDone` is called, and what came of it is
 * told: in the words of `outcome`, which may also say where it is seen. There is no act without such words.
 */
export function useSend<T>(action: Action<T>, onDone: ((value: T) => void) | undefined, outcome: Came<T>) {
  const tell = useTell();
  const from = useRef<Element | null>(null);
  /** An act that is done, and after which `onDone` was not called yet. */
  const due = useRef<{ value: T } | null>(null);
  const came = useRef<(value: T) => Outcome>(() => ({ words: "" }));
  came.current = (value) => (typeof outcome === "function" ? outcome(value) : outcome);
  // Told as soon as the answer is there: the page that comes with it may have no place for this form any more.
  const telling: Action<T> = async (before, form) => {
    const next = await reachable(action)(before, form);
    tell(next.status === "done" ? came.current(next.value) : null, from.current);
    if (next.status === "done") noteAct();
    due.current = next.status === "done" ? next : null;
    return next;
  };
  const [state, act, pending] = useActionState(telling, { status: "idle" } as ActionState<T>);
  const after = useRef(onDone);
  after.current = onDone;
  const finish = useCallback(() => {
    const done = due.current;
    due.current = null;
    if (done) after.current?.(done.value);
  }, []);
  // Where the page that came with the answer has no place for this form, only the end of its effect runs.
  useEffect(() => {
    if (state.status === "done") finish();
    return finish;
  }, [state, finish]);
  const send = (form: FormData) => {
    from.current = document.activeElement;
    startTransition(() => act(form));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  };
  return { state, send, onSubmit, pending };
}
