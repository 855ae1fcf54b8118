import { afterAll, beforeAll, expect, test } from "vitest";
import { db, pool } from "@/lib/db";
import { asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { limiterOf } from "./rateLimit.mutations";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

/** As when the database is killed: an unheard "error" would end the process, and fails this file. */
const endAll = () =>
  asOwner((client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    ),
  );

test("connections that break, idle or held, are replaced by new ones", async () => {
  const limiter = limiterOf({ name: "of_the_test", requests: 5, seconds: 60 });
  await limiter.consume("key");
  const held = await pool().connect();
  await held.query("BEGIN");
  await db().claim.count();
  await endAll();
  await expect(held.query("SELECT 1")).rejects.toThrow();
  held.release(true);
  await expect
    .poll(() =>
      db()
        .claim.count()
        .catch(() => null),
    )
    .toBe(0);
  await expect
    .poll(() =>
      limiter.consume("key").then(
        ({ consumedPoints }) => consumedPoints,
        () => 0,
      ),
    )
    .toBe(2);
});
