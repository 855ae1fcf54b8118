import type { CaptureOutcome } from "@/lib/generated/prisma/enums";
import { COPIES } from "@/lib/sources/copies";

export const isCopy = (outcome: CaptureOutcome | null): boolean => COPIES.some((copy) => copy === outcome);

type Attempt = { notBefore: Date | null; startedAt: Date | null };

/** Where an attempt without an outcome is: it waits for its turn, for its time, or it runs. */
export function stateOf({ notBefore, startedAt }: Attempt, now: Date): "waiting" | "retry" | "running" {
  if (startedAt) return "running";
  return notBefore && notBefore > now ? "retry" : "waiting";
}
