import { setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds after which others have their turn. */
const TURN_MS = 10;

/**
 * One after another, with turns of everybody else in between: for what is done to very many, a little each, in the process
 * that serves the pages.
 */
export async function* inTurns<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  let since = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - since < TURN_MS) continue;
    await nextTurn();
    since = performance.now();
  }
}
