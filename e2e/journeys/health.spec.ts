import { expect, test } from "@playwright/test";

test("the site says that it is alive and ready, at each request anew", async ({ request }) => {
  const alive = await request.get("/api/health");
  expect(alive.status()).toBe(200);
  expect(alive.headers()["cache-control"]).toBe("no-store");
  expect(await alive.json()).toEqual({ alive: true });
  // The worker begins a moment after the site answers.
  await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(200);
  const ready = await request.get("/api/ready");
  expect(ready.headers()["cache-control"]).toBe("no-store");
  expect(await ready.json()).toEqual({
    ready: true,
    parts: { database: "ok", migrations: "ok", worker: "ok" },
  });
});
