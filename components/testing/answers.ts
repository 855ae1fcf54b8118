import { expect, type MockedFunction, vi } from "vitest";
import type { Action, ActionState } from "@/lib/auth/action";
import { type Refusal, refuse } from "@/lib/errors";

/** An action's answer when it did what it was asked. */
export function done<T>(value: T): ActionState<T> {
  return { status: "done", value };
}

/** An action's answer when it refused. */
export function refused(
  reason: Refusal["reason"],
  more: Omit<Refusal, "ok" | "reason"> = {},
): ActionState<never> {
  return { status: "refused", refusal: refuse(reason, more), typed: {} };
}

/** What an action was sent the last time. */
export function sentTo<T>(action: Action<T>): Record<string, FormDataEntryValue> {
  const form = vi.mocked(action).mock.lastCall?.[1];
  expect(form).toBeInstanceOf(FormData);
  return Object.fromEntries(form ?? []);
}

/** The next call of an action is answered when the test says so. */
export function answeredLater<T>(action: MockedFunction<Action<T>>): (answer: ActionState<T>) => void {
  let answer: (answer: ActionState<T>) => void = () => {};
  action.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  return (state) => answer(state);
}
