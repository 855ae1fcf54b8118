import robotsParser from "robots-parser";

/** The name under which Stet asks, in robots.txt and in its user agent. */
export const AGENT = "Stet";
/** RFC 9309 asks crawlers to read at least this much; what stands behind it is not read. In bytes. */
export const MOST_ROBOTS_BYTES = 512_000;
/** Longest pause between two requests that a site is granted; whoever asks for more asks for fewer visits. */
const LONGEST_PAUSE_S = 300;

/** What a site answered to the question for its robots.txt; a status of null: no answer. */
export type RobotsAnswer = { status: number | null; text: string };

/** Whether a page may be visited without a person who asks for it, and how long to wait between two visits of its site. */
export type RobotsRule = { isAllowed: boolean; pauseSeconds: number };

/**
 * Reads robots.txt by RFC 9309: a site that has none allows all; one that does not answer, or fails, allows nothing for
 * now. `page` is an address of the same site.
 */
export function robotsRule({ status, text }: RobotsAnswer, page: string): RobotsRule {
  if (status === null || status >= 500 || status === 429) return { isAllowed: false, pauseSeconds: 0 };
  if (status >= 400) return { isAllowed: true, pauseSeconds: 0 };
  const robots = robotsParser(robotsAddress(page), text.slice(0, MOST_ROBOTS_BYTES));
  const pause = robots.getCrawlDelay(AGENT) ?? 0;
  return {
    isAllowed: robots.isAllowed(page, AGENT) ?? true,
    pauseSeconds: Number.isFinite(pause) ? Math.min(LONGEST_PAUSE_S, Math.max(0, pause)) : 0,
  };
}

/** Where a site keeps its rules for the page at an address. */
export const robotsAddress = (page: string): string => new URL("/robots.txt", page).href;
