import { refresh } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { isBusy, tellBusy } from "@/lib/busy";
import { areStorable } from "@/lib/characters";
import { type Reason, type Refusal, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import errors from "@/lib/messages/en/errors.json";
import { logRequestError } from "@/lib/requestErrors";
import { currentSession } from "./actor";
import type { Actor } from "./can";
import { fieldsOf } from "./form";
import type { SignedIn } from "./queries";

/** What a form shows after its action: React empties a form, so what was typed comes back with a refusal. */
export type ActionState<T = unknown> =
  | { status: "idle" }
  | { status: "done"; value: T }
  | { status: "refused"; refusal: Refusal; typed: Record<string, unknown> };

export type Action<T> = (before: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

/** Fields that are never sent back to the browser. */
const SECRET = /password|token|secret|^code$/i;

/**
 * Makes a server action: who is asking → parse → `run` → state for the form. A refusal carries what was
 * typed, except secrets and files. The write itself decides whether the actor may.
 */
export function defineAction<S extends z.ZodType, T>(
  schema: S,
  run: (actor: Actor, input: z.output<S>) => Promise<Result<T>>,
): Action<T> {
  return defineSessionAction(schema, async ({ actor }, input) => shown(await run(actor, input)));
}

/** The same for an act after which its page is gone, as that of what was deleted: the form leads on to another. */
export function defineLeavingAction<S extends z.ZodType, T>(
  schema: S,
  run: (actor: Actor, input: z.output<S>) => Promise<Result<T>>,
): Action<T> {
  return defineSessionAction(schema, ({ actor }, input) => run(actor, input));
}

/** The page that an act came from is read again in its answer: nothing on it still says what the act has changed. */
function shown<T>(result: Result<T>): Result<T> {
  if (result.ok) refresh();
  return result;
}

/** The same for what somebody does about the session that they do it in. */
export function defineSessionAction<S extends z.ZodType, T>(
  schema: S,
  run: (signedIn: SignedIn, input: z.output<S>) => Promise<Result<T>>,
): Action<T> {
  return defineSetUpAction(schema, async (signedIn, input) =>
    signedIn.mustSetUp ? refuse("second_factor_required") : run(signedIn, input),
  );
}

/** The same for all that somebody may do who must set up a second factor first. */
export function defineSetUpAction<S extends z.ZodType, T>(
  schema: S,
  run: (signedIn: SignedIn, input: z.output<S>) => Promise<Result<T>>,
): Action<T> {
  return answering(async (raw) => {
    const signedIn = await currentSession();
    return signedIn ? parsed(schema, raw, (input) => run(signedIn, input)) : refuse("signed_out");
  });
}

/** The same for forms that people without a session fill in: signing in, accepting an invitation. */
export function defineOpenAction<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>) => Promise<Result<T>>,
): Action<T> {
  return answering((raw) => parsed(schema, raw, run));
}

function answering<T>(attempt: (raw: Record<string, unknown>) => Promise<Result<T>>): Action<T> {
  return async (_before, form) => {
    const raw = fieldsOf(form);
    if (!raw) return { status: "refused", refusal: refuse("invalid"), typed: {} };
    const typed = Object.fromEntries(
      Object.entries(raw).filter(([name, value]) => !SECRET.test(name) && !(value instanceof File)),
    );
    const result = await answer(raw, attempt);
    return result.ok
      ? { status: "done", value: result.value }
      : { status: "refused", refusal: result, typed };
  };
}

async function answer<T>(
  raw: Record<string, unknown>,
  attempt: (raw: Record<string, unknown>) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!(await isSameOrigin())) return refuse("other_origin");
  const broken = Object.keys(raw).filter((name) => !(raw[name] instanceof File) && !areStorable(raw[name]));
  if (broken.length > 0)
    return refuse("invalid", {
      fields: Object.fromEntries(broken.map((name) => [name, "hidden_characters" as const])),
    });
  return attempt(raw).catch(busyOrThrow);
}

/**
 * Too many passwords wait to be hashed, or the database could not be had in time: what was typed comes back, and nothing
 * was done. Next's own errors lead on to other pages.
 */
function busyOrThrow(error: unknown): Refusal {
  if (!isBusy(error)) throw error;
  logRequestError(newId(), error, { route: "(server action)", kind: "action", method: "POST" });
  tellBusy();
  return refuse("busy");
}

async function parsed<S extends z.ZodType, T>(
  schema: S,
  raw: Record<string, unknown>,
  run: (input: z.output<S>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const input = schema.safeParse(raw);
  if (input.success) return run(input.data);
  const fields = fieldReasons(input.error);
  const most = mostCharacters(input.error);
  for (const name of Object.keys(most)) if (fields[name] === "too_long") fields[name] = "too_long_most";
  return refuse("invalid", { fields, fieldValues: most });
}

/** How long each text may be that is too long: field name → the most, as the message of `too_long_most` takes it. */
function mostCharacters(error: z.ZodError): Record<string, { most: number }> {
  return Object.fromEntries(
    error.issues.flatMap((issue) =>
      issue.code === "too_big" && issue.origin === "string"
        ? [[issue.path.join("."), { most: Number(issue.maximum) }]]
        : [],
    ),
  );
}

const isReason = (message: string): message is Reason => Object.hasOwn(errors, message);

/**
 * The first reason for each field. Our schemas say it as an issue's message (lib/i18n/reasons.test.ts); what zod says by
 * itself, of what no form of ours sends, has no words here.
 */
export function fieldReasons(error: z.ZodError): Record<string, Reason> {
  const reasons: Record<string, Reason> = {};
  for (const { path, message } of error.issues) {
    reasons[path.join(".")] ??= isReason(message) ? message : "unknown";
  }
  return reasons;
}

/** Next lets a request without an Origin through with a warning; a write must come from our own pages. */
export async function isSameOrigin(): Promise<boolean> {
  const sent = await headers();
  const origin = sent.get("origin");
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  return z.url().safeParse(origin).success && new URL(origin as string).host === host;
}
