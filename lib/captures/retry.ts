const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds before each next try by itself; after the last it rests until somebody asks again. */
const PAUSES = [MINUTE, 10 * MINUTE, HOUR, 6 * HOUR];
/** What a server may ask for at most, in seconds. */
const LONGEST_WAIT = 24 * HOUR;

/** When the next try after the nth begins, no sooner than the server asks for; null after the last. */
export function retryAt(nth: number, now: Date, waitSeconds: number): Date | null {
  const pause = PAUSES[nth - 1];
  if (pause === undefined) return null;
  return new Date(now.getTime() + Math.max(pause, Math.min(waitSeconds, LONGEST_WAIT)) * 1000);
}

/** The seconds in a Retry-After: a number or a moment; 0 where it says neither. */
export function secondsIn(retryAfter: string | undefined, now: Date): number {
  if (retryAfter === undefined) return 0;
  if (/^\s*\d{1,9}\s*$/.test(retryAfter)) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

/** Statuses that say "not now": requests limited, and a server's own failures. */
export const mayPass = (status: number): boolean => status === 408 || status === 429 || status >= 500;
