import type { RewordingStatus } from "@/lib/generated/prisma/enums";

/** What can be done to a rewording. `reopen`, and `propose` of a dismissed one, leave the decided version and begin the next. */
export type RewordingStep = "propose" | "flag" | "edit" | "confirm" | "dismiss" | "reopen";

/** A table of every step that exists; `null` is a rewording that is not there yet. */
const TRANSITIONS: readonly {
  step: RewordingStep;
  from: RewordingStatus | null;
  to: RewordingStatus;
}[] = [
  { step: "propose", from: null, to: "suggested" },
  // Of the next version: only when the words are not those that were dismissed.
  { step: "propose", from: "dismissed", to: "suggested" },
  { step: "flag", from: "suggested", to: "flagged" },
  { step: "edit", from: "flagged", to: "flagged" },
  { step: "confirm", from: "flagged", to: "confirmed" },
  { step: "dismiss", from: "suggested", to: "dismissed" },
  { step: "dismiss", from: "flagged", to: "dismissed" },
  { step: "reopen", from: "confirmed", to: "flagged" },
  { step: "reopen", from: "dismissed", to: "flagged" },
];

/** The status after a step (of the next version, for `reopen`), or null when one in `from` cannot take it. */
export function rewordingAfter(from: RewordingStatus | null, step: RewordingStep): RewordingStatus | null {
  return TRANSITIONS.find((row) => row.from === from && row.step === step)?.to ?? null;
}

/** Decided by a second person: never changed again. */
export const DECIDED = ["confirmed", "dismissed"] as const satisfies RewordingStatus[];

export function isDecided(status: RewordingStatus): boolean {
  return DECIDED.some((decided) => decided === status);
}
