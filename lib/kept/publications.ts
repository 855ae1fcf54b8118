import { answered } from "../answering";

/**
 * How often what readers see was changed, and how many requests that change it are still at work; shared by the server and
 * by what Next bundles.
 */
type Publications = { version: number; running: number };
const kept = globalThis as typeof globalThis & { stetPublications?: Publications };

export function publications(): Readonly<Publications> {
  return counted();
}

function counted(): Publications {
  kept.stetPublications ??= { version: 0, running: 0 };
  return kept.stetPublications;
}

/**
 * Says that what readers see has changed. From now until the request that changed it is answered no page is taken from
 * memory or put there: Next forgets its own only at the end of the request.
 */
export function publish(): void {
  const now = counted();
  now.version++;
  const request = answered();
  if (!request) return;
  now.running++;
  request.whenAnswered(() => {
    now.running--;
    now.version++;
  });
}
