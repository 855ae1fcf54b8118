import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setEnvironment, settings } from "@/lib/env";
import { LivenessLock } from "@/lib/worker/mutations";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { GET } from "./route";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

test("the answer says which part is missing by its status, is kept for a moment alone, and by nobody else", async () => {
  const before = await GET();
  expect(before.status).toBe(503);
  expect(await before.json()).toEqual({
    ready: false,
    parts: { database: "ok", migrations: "ok", worker: "failed" },
  });
  expect(before.headers.get("cache-control")).toBe("no-store");
  const url = settings().DATABASE_URL ?? "";
  const sign = new LivenessLock(url, "pool-of-the-test");
  await sign.renew();
  await sleep(1_500);
  const after = await GET();
  expect(after.status).toBe(200);
  expect(await after.json()).toMatchObject({ ready: true });
  setEnvironment({ DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:9/stet" });
  expect((await GET()).status).toBe(200);
  setEnvironment({ DATABASE_URL: url });
  await sign.end();
});
