/** One direction of a change is told once: there and back again is one alarm, and so is the way there once more. */
const pairOf = (earlier: string, later: string) => [earlier, later].sort().join(" ");

/**
 * Whether a change has been told before: the page goes back and forth between texts that were read in it, as pages do
 * that are served from several places. A text that was never there is news, and so is a way between two texts that was
 * never gone.
 * @param texts the texts of the page in the order in which they were read, the new one last
 */
export function isFlip(texts: readonly string[]): boolean {
  const [earlier, later] = [texts.at(-2), texts.at(-1)];
  if (earlier === undefined || later === undefined || earlier === later) return false;
  for (let n = 1; n < texts.length - 1; n++) {
    const [from = "", to = ""] = [texts[n - 1], texts[n]];
    if (from !== to && pairOf(from, to) === pairOf(earlier, later)) return true;
  }
  return false;
}

/** Visits in a row without a page before somebody is told: one that fails may be a night's maintenance. */
const FAILED_VISITS = 3;

/** What a watch says of a page that it does not get: nothing, once that it fails, once that it is back. */
export type Absence = "none" | "absent" | "back";

/** @param isPage whether each visit found a page, in their order, the latest last */
export function absenceAt(isPage: readonly boolean[]): Absence {
  const latest = isPage.at(-1);
  if (latest === undefined) return "none";
  const failedBefore = failedAtEnd(isPage.slice(0, -1));
  if (latest) return failedBefore >= FAILED_VISITS ? "back" : "none";
  return failedBefore + 1 === FAILED_VISITS ? "absent" : "none";
}

const failedAtEnd = (isPage: readonly boolean[]) => isPage.length - 1 - isPage.lastIndexOf(true);
