import { answered } from "../answering";

/** What this process knows of publications. */
export type Publications = {
  /** How often what readers see was changed, or may have been. */
  version: number;
  /** How often what a search finds was changed, or may have been. */
  indexed: number;
  /** Requests at work that change it. */
  running: number;
  /** Nobody would tell of a publication by another process, so that nothing may be kept (lib/kept/listen.queries.ts). */
  isDeaf: boolean;
  /** Tells the processes that share the database. */
  tell?: () => void;
  /** Are called after each change of the first two. */
  readonly watchers: Set<() => void>;
};

/** As long as nothing listens, which tests and the development server do without, this process is the only one. */
export const newPublications = (): Publications => ({
  ...{ version: 0, indexed: 0, running: 0, isDeaf: false },
  watchers: new Set(),
});

/** Shared by the server and by what Next bundles. */
const kept = globalThis as typeof globalThis & { stetPublications?: Publications };

export function publications(): Publications {
  kept.stetPublications ??= newPublications();
  return kept.stetPublications;
}

/** Counts a change of what readers see, or of what a search finds. */
export function count(now: Publications, what: "version" | "indexed" = "version"): void {
  now[what]++;
  for (const watch of now.watchers) watch();
}

/**
 * Says that what readers see has changed. From now until the request that changed it is answered no page is taken from
 * memory or put there: Next forgets its own only at the end of the request.
 */
export function publish(now = publications()): void {
  count(now);
  now.tell?.();
  const request = answered();
  if (!request) return;
  now.running++;
  request.whenAnswered(() => {
    now.running--;
    count(now);
  });
}
