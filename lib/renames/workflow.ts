import type { RenameStatus } from "@/lib/generated/prisma/enums";

export type RenameStep = "confirm" | "dismiss" | "withdraw";

/** Every step that exists. What was dismissed or withdrawn stays so; a person may add the same two names anew. */
const TRANSITIONS: readonly { step: RenameStep; from: RenameStatus; to: RenameStatus }[] = [
  { step: "confirm", from: "offered", to: "confirmed" },
  { step: "dismiss", from: "offered", to: "dismissed" },
  { step: "withdraw", from: "confirmed", to: "withdrawn" },
];

/** The status after a step, or null when one in `from` cannot take it. */
export function renameAfter(from: RenameStatus, step: RenameStep): RenameStatus | null {
  return TRANSITIONS.find((row) => row.from === from && row.step === step)?.to ?? null;
}
