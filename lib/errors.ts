/**
 * What a person can cause is returned, not thrown: a reason that the `errors` messages put into words,
 * and, where one field is to blame, the reason beside that field.
 */
export type Refusal = {
  ok: false;
  /** Key in the `errors` messages. */
  reason: string;
  /** Field name → key in the `errors` messages. */
  fields?: Record<string, string>;
  /** What the reason's message names, such as the minutes to wait. */
  values?: Record<string, string | number>;
  /** For `reason: "conflict"`: what somebody else saved meanwhile, so that both can be shown. */
  theirs?: Record<string, unknown>;
};

export type Result<T> = { ok: true; value: T } | Refusal;

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse(reason: string, more: Omit<Refusal, "ok" | "reason"> = {}): Refusal {
  return { ok: false, reason, ...more };
}
