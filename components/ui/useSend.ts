"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { Action, ActionState } from "@/lib/auth/action";
import { reachable } from "./reachable";

/**
 * An action for a form whose fields stay as they are when it has run: `send` takes the form's data, `onSubmit` reads
 * it from the form. When it is done the page is read again, and `onDone` is called.
 */
export function useSend<T>(action: Action<T>, onDone?: (value: T) => void) {
  const [state, act, pending] = useActionState(reachable(action), { status: "idle" } as ActionState<T>);
  const router = useRouter();
  const seen = useRef<ActionState<T>>(state);
  const after = useRef(onDone);
  after.current = onDone;
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    if (state.status !== "done") return;
    router.refresh();
    after.current?.(state.value);
  }, [state, router]);
  const send = (form: FormData) => startTransition(() => act(form));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  };
  return { state, send, onSubmit, pending };
}
