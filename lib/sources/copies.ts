import type { CaptureOutcome } from "@/lib/generated/prisma/enums";

/** What counts as a copy of a source; every other outcome is told as what it is. */
export const COPIES = ["page", "supplied"] as const satisfies readonly CaptureOutcome[];
