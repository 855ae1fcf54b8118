const [SECOND, MINUTE, HOUR, DAY] = [1000, 60, 60 * 60, 24 * 60 * 60];

/** Seconds between two looks: never sooner, so that nobody is pestered; never later, so that nothing goes unseen for long. */
export const SHORTEST = HOUR;
export const LONGEST = 30 * DAY;
/** Seconds until the second look. */
export const FIRST_INTERVAL = DAY;
/** After a change it is looked at so many times as often; while it is still, at intervals that grow by so much. */
const [QUICKER, SLOWER] = [4, 1.5];
/** What found no page is tried again after so many seconds, and after twice as many each time. */
const FIRST_RETRY = 15 * MINUTE;
/** Looks of many pages are spread by so much of their interval. */
const SPREAD = 0.1;
/** What a server may ask for at most, in seconds. */
const LONGEST_WAIT = LONGEST;

/** `first`: there was nothing to compare with. */
export type Found = "first" | "changed" | "unchanged" | "failed";

export type Rhythm = {
  /** Of the look before, in seconds. */
  interval: number;
  /** Looks in a row that found no page, with this one. */
  failures: number;
  /** Seconds that the server asks for (Retry-After). */
  waitSeconds?: number;
};

const within = (seconds: number) => Math.min(LONGEST, Math.max(SHORTEST, seconds));

/** The interval after a look. What failed, and a first look, leaves it as it was: when a page is back, it goes on. */
export function nextInterval(found: Found, interval: number): number {
  if (found === "failed" || found === "first") return within(interval);
  return Math.round(within(found === "changed" ? interval / QUICKER : interval * SLOWER));
}

/** From -1 to 1, the same for the same look of the same watch. */
function spreadOf(id: string, looks: number): number {
  let hash = 2166136261 ^ looks;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  return ((hash >>> 0) / 0xffffffff) * 2 - 1;
}

/** When to look next, and at which interval from then on. No sooner than the server asks for. */
export function nextLook(
  found: Found,
  { interval, failures, waitSeconds = 0 }: Rhythm,
  { id, looks, now }: { id: string; looks: number; now: Date },
): { at: Date; interval: number } {
  const next = nextInterval(found, interval);
  const pause = found === "failed" ? Math.min(next, FIRST_RETRY * 2 ** Math.min(failures - 1, 20)) : next;
  const spread = pause * (1 + SPREAD * spreadOf(id, looks));
  const seconds = Math.max(spread, Math.min(waitSeconds, LONGEST_WAIT));
  return { at: new Date(now.getTime() + Math.round(seconds * SECOND)), interval: next };
}
