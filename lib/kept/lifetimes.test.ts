import type { IncomingMessage, ServerResponse } from "node:http";
import { SharedCacheControls } from "next/dist/server/lib/incremental-cache/shared-cache-controls.external.js";
import { expect, test } from "vitest";
import { forgettingLifetimes } from "./lifetimes";

/** How many addresses Next remembers a lifetime of; it keeps the list for itself. */
function remembered(): number {
  const list: unknown = Reflect.get(SharedCacheControls, "cacheControls");
  return list instanceof Map ? list.size : Number.NaN;
}

test("of addresses that were asked for long ago nothing is remembered", async () => {
  // As Next has it: any number of objects, one list.
  const lifetimes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} });
  let asked = 0;
  const answer = forgettingLifetimes(async () => {
    lifetimes.set(`/en/claims/none-${asked++}`, { revalidate: 60, expire: undefined });
  }, 10);
  const ask = () => answer({} as IncomingMessage, {} as ServerResponse);
  await ask();
  expect(remembered()).toBe(1);
  for (let n = 0; n < 95; n++) await ask();
  expect(remembered()).toBeLessThanOrEqual(10);
});
