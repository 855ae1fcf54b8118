import type { WatchLine } from "@/lib/watches/queries";

type Timing = Pick<WatchLine, "status" | "lookId" | "nextAt">;

/** Where an active watch is: it is being looked at, its time has come, or it waits for it. While somebody looks, `nextAt` is the end of their time. */
export function lookStateOf(
  { status, lookId, nextAt }: Timing,
  now: Date,
): "running" | "due" | "later" | null {
  if (status !== "active") return null;
  if (nextAt <= now) return "due";
  return lookId ? "running" : "later";
}
