"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { Action, ActionState } from "@/lib/auth/action";
import { type Outcome, useTell } from "./Outcome";
import { reachable } from "./reachable";

/**
 * An action for a form whose fields stay as they are when it has run: `send` takes the form's data, `onSubmit` reads
 * it from the form. When it is done the page is read again, `onDone` is called, and what came of it is told: in the words of
 * `outcome`, which may also say where it is seen.
 */
export function useSend<T>(
  action: Action<T>,
  onDone?: (value: T) => void,
  outcome?: Outcome | ((value: T) => Outcome),
) {
  const t = useTranslations("ui");
  const tell = useTell();
  const [state, act, pending] = useActionState(reachable(action), { status: "idle" } as ActionState<T>);
  const router = useRouter();
  const seen = useRef<ActionState<T>>(state);
  const after = useRef(onDone);
  after.current = onDone;
  const came = useRef<(value: T) => Outcome>(undefined);
  came.current = (value) =>
    typeof outcome === "function" ? outcome(value) : (outcome ?? { words: t("done") });
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    if (state.status !== "done") return;
    router.refresh();
    after.current?.(state.value);
    if (came.current) tell(came.current(state.value));
  }, [state, router, tell]);
  const send = (form: FormData) => startTransition(() => act(form));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  };
  return { state, send, onSubmit, pending };
}
