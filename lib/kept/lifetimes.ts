import { SharedCacheControls } from "next/dist/server/lib/incremental-cache/shared-cache-controls.external.js";
import type { Answer } from "./answer";

/** Answers between two times at which Next is made to forget. */
const EVERY = 1_000;

/**
 * Next remembers for how long it might keep the page of each address that was ever asked for, though it keeps none here
 * (`cacheMaxMemorySize`), and addresses at which nothing is are endless. What it knows from the build stays.
 */
export function forgettingLifetimes(answer: Answer, every = EVERY): Answer {
  // Next has one list in the process, whoever asks for it.
  const lifetimes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} });
  let answered = 0;
  return (request, response) => {
    if (++answered % every === 0) lifetimes.clear();
    return answer(request, response);
  };
}
