/** Kept where every bundle of the same thread finds it; each thread has a global object of its own. */
const kept = globalThis as typeof globalThis & { stetServes?: boolean };

/** Says that this thread answers requests from now on (instrumentation.ts), until the function is called that it returns. */
export function beginServing(): () => void {
  kept.stetServes = true;
  return () => {
    delete kept.stetServes;
  };
}

export class HoldsTheServer extends Error {}

/**
 * Called first by a function whose time grows with what a stranger sends: where requests are answered it may only run in
 * a thread (lib/threads.ts). Commands, tests and evaluations call it directly.
 */
export function offMainThread(name: string): void {
  if (kept.stetServes) throw new HoldsTheServer(`${name} would hold all other requests: run it in a thread`);
}
