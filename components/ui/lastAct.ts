/** So long after an act its answer is what the page shows, in milliseconds. */
const FRESH_MS = 10_000;

let lastAct = Number.NEGATIVE_INFINITY;

/** Remembers that something was just done in this window. */
export function noteAct(): void {
  lastAct = performance.now();
}

/** Whether what the page shows now may be of an act in this window, and not of one elsewhere. */
export function hasJustActed(): boolean {
  return performance.now() - lastAct < FRESH_MS;
}
