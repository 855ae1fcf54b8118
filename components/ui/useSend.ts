"use client";

import { useRouter } from "next/navigation";
import { startTransition, useActionState, useEffect, useRef } from "react";
import type { Action, ActionState } from "@/lib/auth/action";

/**
 * An action for a form whose fields are kept in state: `send` takes the form's data and, unlike a form's
 * `action`, leaves the fields as they are. When it is done the page is read again, and `onDone` is called.
 */
export function useSend<T>(action: Action<T>, onDone?: (value: T) => void) {
  const [state, act, pending] = useActionState(action, { status: "idle" } as ActionState<T>);
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
  return { state, send, pending };
}
