import type { WatchStatus } from "@/lib/generated/prisma/enums";

export type WatchStep = "pause" | "resume" | "end";

const TRANSITIONS: readonly { step: WatchStep; from: WatchStatus; to: WatchStatus }[] = [
  { step: "pause", from: "active", to: "paused" },
  { step: "resume", from: "paused", to: "active" },
  { step: "end", from: "active", to: "ended" },
  { step: "end", from: "paused", to: "ended" },
];

/** The status after a step, or null when one in `from` cannot take it. */
export function watchAfter(from: WatchStatus, step: WatchStep): WatchStatus | null {
  return TRANSITIONS.find((row) => row.from === from && row.step === step)?.to ?? null;
}
