import { type Caller, ThreadQueue } from "@/lib/threadQueue";

/** Searches at once. What each does between two answers of the database takes some milliseconds. */
const AT_ONCE = 8;
/** One queue a process, however many bundles hold this file. */
const kept = globalThis as typeof globalThis & { stetSearches?: ThreadQueue };

/** Runs a search when its turn has come: of each address one at once. @throws Busy when too many wait. */
export function inTurn<T>(caller: Caller, search: () => Promise<T>): Promise<T> {
  kept.stetSearches ??= new ThreadQueue(AT_ONCE);
  return kept.stetSearches.run(caller, search);
}
