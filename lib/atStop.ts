type Stop = () => Promise<void>;

/** Shared by the server and by what Next bundles, which have modules of their own. */
const kept = globalThis as typeof globalThis & { stetStops?: Stop[] };

/** Runs when the server has answered its last request: for what works beside the requests, such as the worker. */
export function atStop(stop: Stop): void {
  kept.stetStops ??= [];
  kept.stetStops.push(stop);
}

/** What was begun last is stopped first; one that fails keeps no other from being stopped. */
export async function runStops(): Promise<void> {
  for (let stop = kept.stetStops?.pop(); stop; stop = kept.stetStops?.pop())
    await stop().catch(() => undefined);
}
