import type {
  DeliveryOutcome,
  DeliveryStatus,
  WebhookStatus,
  WebhookStop,
} from "@/lib/generated/prisma/enums";

/** What is done to a webhook, from where it may be, and where it then is. */
const STEPS = {
  pause: { from: ["active"], to: "paused" },
  resume: { from: ["paused"], to: "active" },
  end: { from: ["active", "paused"], to: "ended" },
} as const satisfies Record<string, { from: readonly WebhookStatus[]; to: WebhookStatus }>;

export type WebhookStep = keyof typeof STEPS;

/** The columns after a step, or null where it cannot be done. */
export function afterStep(
  status: WebhookStatus,
  step: WebhookStep,
  by: WebhookStop,
): { status: WebhookStatus; stoppedBy: WebhookStop | null } | null {
  const { from, to }: { from: readonly WebhookStatus[]; to: WebhookStatus } = STEPS[step];
  return from.includes(status) ? { status: to, stoppedBy: to === "active" ? null : by } : null;
}

/** Sent to, also in future. */
export const isSentTo = (status: WebhookStatus): boolean => status === "active";
export const hasEnded = (status: WebhookStatus): boolean => status === "ended";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Before each next try: with the first one nine within two days, as the specification proposes. */
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 16 * HOUR];
/** What a receiver may ask for at most (Retry-After). */
const LONGEST_WAIT = DAY;

/** How long a webhook may take nothing before it is paused: longer than one notice is tried. */
const PATIENCE = 3 * DAY;

/** What no further try mends. */
const FINAL: ReadonlySet<DeliveryOutcome> = new Set(["gone", "no_secret"]);

type Tried = { outcome: DeliveryOutcome; waitSeconds?: number };

/** Where a delivery is after its nth attempt, and when it is tried next. */
export function afterAttempt(
  nth: number,
  { outcome, waitSeconds = 0 }: Tried,
  now: Date,
): { status: DeliveryStatus; nextAt: Date | null } {
  if (outcome === "taken") return { status: "delivered", nextAt: null };
  const pause = PAUSES[nth - 1];
  if (FINAL.has(outcome) || pause === undefined) return { status: "failed", nextAt: null };
  const wait = Math.max(pause, Math.min(waitSeconds * SECOND, LONGEST_WAIT));
  return { status: "waiting", nextAt: new Date(now.getTime() + wait) };
}

/** A delivery that is to be made, or made again from the beginning. */
export const asked = (now: Date) =>
  ({ status: "waiting", attempts: 0, outcome: null, nextAt: now }) satisfies {
    status: DeliveryStatus;
    [column: string]: unknown;
  };

/** One that is not made any more. */
export const givenUp = { status: "failed", nextAt: null } satisfies {
  status: DeliveryStatus;
  nextAt: null;
};

export const isWaiting = (status: DeliveryStatus): boolean => status === "waiting";
export const isTaken = (outcome: DeliveryOutcome): boolean => outcome === "taken";

/** What an outcome does to the webhook itself. */
export function stopAfter(
  outcome: DeliveryOutcome,
  failingSince: Date | null,
  now: Date,
): { step: WebhookStep; by: WebhookStop } | null {
  if (outcome === "gone") return { step: "end", by: "gone" };
  const isPatient = failingSince === null || now.getTime() - failingSince.getTime() < PATIENCE;
  return isTaken(outcome) || isPatient ? null : { step: "pause", by: "failures" };
}
