import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

/*
 * A thread that only looks whether the site answers (`holds.ts`): what it waits is not what its parent needs for making
 * and reading the requests of others. Answers each message with the longest look since the last one, in milliseconds.
 */

/** Milliseconds between two looks. */
const BEAT = 10;
let longest = 0;
let begun = performance.now();

parentPort.on("message", () => {
  // The look that is under way counts as well.
  parentPort.postMessage(Math.max(longest, performance.now() - begun));
  longest = 0;
});

for (;;) {
  begun = performance.now();
  // A connection of its own each time: one that is kept may just have been closed.
  await (await fetch(workerData, { headers: { connection: "close" } })).text();
  longest = Math.max(longest, performance.now() - begun);
  await sleep(BEAT);
  // Between two looks nobody waits.
  begun = performance.now();
}
