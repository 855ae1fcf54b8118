import type errors from "@/lib/messages/en/errors.json";

/** Why something was not done: a key of the `errors` messages, which put it into words. */
export type Reason = keyof typeof errors;

/** What a person can cause is returned, not thrown; where one field is to blame, the reason stands beside it. */
export type Refusal = {
  ok: false;
  reason: Reason;
  /** Field name → why. */
  fields?: Record<string, Reason>;
  /** What the reason's message names, such as the minutes to wait. */
  values?: Record<string, string | number>;
  /** The same of one field's reason: field name → what it names. */
  fieldValues?: Record<string, Record<string, string | number>>;
  /** For `reason: "conflict"`: what somebody else saved meanwhile, so that both can be shown. */
  theirs?: Record<string, unknown>;
};

export type Result<T> = { ok: true; value: T } | Refusal;

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse(reason: Reason, more: Omit<Refusal, "ok" | "reason"> = {}): Refusal {
  return { ok: false, reason, ...more };
}
