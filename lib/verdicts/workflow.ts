import type { VerdictStatus } from "@/lib/generated/prisma/enums";

/** What can be done to a verdict. `supersede` happens to the one that stands when its next version is published. */
export type VerdictStep = "start" | "edit" | "submit" | "return" | "publish" | "supersede" | "retract";

/** A table of every step that exists; `null` is a verdict that is not there yet. */
export const TRANSITIONS: readonly {
  step: VerdictStep;
  from: VerdictStatus | null;
  to: VerdictStatus;
}[] = [
  { step: "start", from: null, to: "draft" },
  { step: "edit", from: "draft", to: "draft" },
  { step: "edit", from: "returned", to: "draft" },
  { step: "submit", from: "draft", to: "submitted" },
  { step: "return", from: "submitted", to: "returned" },
  { step: "publish", from: "submitted", to: "published" },
  { step: "supersede", from: "published", to: "superseded" },
  { step: "retract", from: "published", to: "retracted" },
];

/** The status after a step, or null when a verdict in `from` cannot take it. */
export function verdictAfter(from: VerdictStatus | null, step: VerdictStep): VerdictStatus | null {
  return TRANSITIONS.find((row) => row.from === from && row.step === step)?.to ?? null;
}

/** Not seen by readers yet; a claim has at most one such verdict. */
export const IN_PROGRESS = ["draft", "submitted", "returned"] as const satisfies VerdictStatus[];

/** Seen by readers, now or once; kept for ever. */
export const PUBLIC = ["published", "superseded", "retracted"] as const satisfies VerdictStatus[];
