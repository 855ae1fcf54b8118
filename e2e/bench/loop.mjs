import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { isMainThread } from "node:worker_threads";

/*
 * Preloaded into the process that serves the app (`holds.ts`): notes how long its event loop does not come round, and
 * answers on a socket of its own with the longest since it was last asked, in milliseconds, by the clock and, where the
 * system counts it, by the time that the thread had a core meanwhile: others on the machine make the first longer.
 */

/** Milliseconds between two beats; what is later than that was held up. */
const BEAT = 5;
const COUNTED = `/proc/self/task/${process.pid}/schedstat`;

function onCore() {
  try {
    return Number(readFileSync(COUNTED, "latin1").split(" ")[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

function watch(socket) {
  let last = { wall: performance.now(), core: onCore() };
  let longest = { wall: 0, core: 0 };
  const beat = () => {
    const now = { wall: performance.now(), core: onCore() };
    const wall = now.wall - last.wall - BEAT;
    const core = now.core - last.core;
    longest = { wall: Math.max(longest.wall, wall), core: Math.max(longest.core, core) };
    last = now;
  };
  setInterval(beat, BEAT).unref();
  const server = createServer((_request, response) => {
    // A hold that ended just now may not have seen its beat yet.
    beat();
    response.end(JSON.stringify(longest));
    longest = { wall: 0, core: 0 };
  });
  server.listen(socket).unref();
}

const { BENCH_LOOP_SOCKET: socket } = process.env;
if (isMainThread && socket && process.argv[1]?.endsWith("app.mjs")) watch(socket);
