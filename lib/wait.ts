import { setTimeout as sleep } from "node:timers/promises";

/** Resolves when so many milliseconds have passed, or as soon as there is no more waiting. */
export const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { ...(signal && { signal }) }).catch(() => undefined);
