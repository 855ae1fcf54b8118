import { setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds after which others have their turn. */
const TURN_MS = 10;

/** When somebody last gave a turn, whoever it was: everybody else had one then. */
let lastTurn = performance.now();
/** Who asks at the same time goes one after another, or all would go on together after one turn. */
let before = Promise.resolve();

/** Lets everybody else have their turn, unless they just had one: before each of many steps that take a little. */
export function giveTurn(): Promise<void> {
  before = before.then(async () => {
    if (performance.now() - lastTurn < TURN_MS) return;
    await nextTurn();
    lastTurn = performance.now();
  });
  return before;
}

/**
 * One after another, with turns of everybody else in between: for what is done to very many, a little each, in the process
 * that serves the pages.
 */
export async function* inTurns<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  for (const item of items) {
    await giveTurn();
    yield item;
  }
}
