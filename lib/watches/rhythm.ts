/** What came of a visit: the text is as it was, or not; there was no page; or the site asked to come later. */
export type Visit = "still" | "changed" | "failed" | "turned_away";

/** The rhythm of a watch, in minutes; the bounds are the watch's own. */
export type Rhythm = { every: number; least: number; most: number };

/** A page that changed is looked at more often, one that stands still less; one that fails is left alone for longer. */
const FACTORS = { changed: 0.25, still: 1.5, failed: 2, turned_away: 4 } as const;
/** Visits of one day are spread: no two watches keep the same minute. A share of the rhythm. */
const SPREAD = 0.1;
const MINUTE = 60_000;

/** The rhythm after a visit. */
export function rhythmAfter({ every, least, most }: Rhythm, visit: Visit): Rhythm {
  const next = Math.round(every * FACTORS[visit]);
  return { every: Math.min(most, Math.max(least, next)), least, most };
}

/**
 * When to look again.
 * @param spread from 0 to 1, always the same for one watch
 * @param notBefore what the site asked for (`Retry-After`), if it did
 */
export function nextVisit(rhythm: Rhythm, visitedAt: Date, spread: number, notBefore?: Date): Date {
  const share = 1 - SPREAD + 2 * SPREAD * spread;
  const next = visitedAt.getTime() + rhythm.every * MINUTE * share;
  return new Date(Math.max(next, notBefore?.getTime() ?? 0));
}

/** Longest wait that a site is granted: a week. */
const LONGEST_WAIT = 7 * 24 * 60 * MINUTE;

/** The moment that a `Retry-After` names (RFC 9110, 10.2.3): seconds or a date; undefined where it names none. */
export function retryAfter(header: string | undefined, now: Date): Date | undefined {
  const written = header?.trim() ?? "";
  const at = /^\d{1,9}$/.test(written) ? now.getTime() + Number(written) * 1000 : httpDate(written);
  if (at === undefined || at <= now.getTime()) return undefined;
  return new Date(Math.min(at, now.getTime() + LONGEST_WAIT));
}

const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function httpDate(written: string): number | undefined {
  const at = HTTP_DATE.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
