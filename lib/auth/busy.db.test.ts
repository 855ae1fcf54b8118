import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { isBusy } from "@/lib/busy";
import { db, pool, REQUEST_LIMITS, transaction } from "@/lib/db";
import { settings } from "@/lib/env";
import { makeUser } from "@/prisma/testing/factories";
import { SERVED_LIMITS } from "@/prisma/testing/patience";
import { authenticate } from "./authenticate";
import { hashPassword } from "./password";
import { write } from "./write.mutations";

const PASSWORD = "dots under the words";
const MANY = 40;
const open: pg.Client[] = [];

/** Holds what these statements lock until the end of the test. */
async function hold(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: settings().DATABASE_URL });
  open.push(client);
  await client.connect();
  for (const sql of ["BEGIN", ...statements]) await client.query(sql);
}

const whyOf = async (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isBusy(error) ? "busy" : error),
  );

// Before the first connection: what is tested here is how long a reader waits.
Object.assign(REQUEST_LIMITS, SERVED_LIMITS);

let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
afterEach(() => Promise.all(open.splice(0).map((client) => client.end())));

/** A write of `actor` that waits for a row of somebody's, as every write waits for the row it changes. */
async function touch(id: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { sessionVersion: 2 } });
  });
}

describe("while a row stays locked", () => {
  test.each([
    ["that many write", async (id: string) => touch(id)],
    [
      "of the one who writes",
      async (id: string) => {
        await write({ id, name: "", role: "editor" }, async () => ({ ok: true, value: null }));
      },
    ],
  ])("%s: all are told that the site is busy; pages and sign-in answer", async (_what, work) => {
    const { id } = await makeUser("editor");
    const other = await makeUser("editor", { passwordHash });
    const { email } = await db().user.findUniqueOrThrow({ where: { id: other.id } });
    await hold(`SELECT 1 FROM "User" WHERE id = '${id}' FOR UPDATE`);
    const waiting = Array.from({ length: MANY }, () => whyOf(work(id)));
    expect(await db().user.count({ where: { id } })).toBe(1);
    expect(await authenticate(email, PASSWORD, { address: "203.0.113.5", device: null })).toMatchObject({
      ok: true,
    });
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => "busy"));
    await Promise.all(open.splice(0).map((client) => client.end()));
    expect(await whyOf(work(id))).toBe("done");
  });

  test("of the counters of sign-in: others still sign in", async () => {
    const person = await makeUser("editor", { passwordHash });
    const { email } = await db().user.findUniqueOrThrow({ where: { id: person.id } });
    await authenticate(email, "a guess", { address: "203.0.113.6", device: null });
    await hold("SELECT 1 FROM rate_limit FOR UPDATE");
    const waiting = Array.from({ length: 4 }, () =>
      whyOf(authenticate(email, PASSWORD, { address: "203.0.113.6", device: null })),
    );
    const fresh = await makeUser("editor", { passwordHash });
    const row = await db().user.findUniqueOrThrow({ where: { id: fresh.id } });
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => "busy"));
    expect(await authenticate(row.email, PASSWORD, { address: "203.0.113.7", device: null })).toMatchObject({
      ok: true,
    });
  });
});

describe("a request is told that the site is busy", () => {
  test("when a statement takes too long", async () => {
    const work = transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 50`;
      await tx.$queryRaw`SELECT pg_sleep(20)::text`;
    });
    expect(await whyOf(work)).toBe("busy");
  });

  test("when no connection comes free in time, for a read, a list of a search and a write", async () => {
    const held = await Promise.all(Array.from({ length: 9 }, () => pool().connect()));
    expect(await whyOf(db().user.count())).toBe("busy");
    expect(await whyOf(pool().query("SELECT 1"))).toBe("busy");
    for (const client of held) client.release();
    expect(await whyOf(db().user.count())).toBe("done");
  });

  test("but not when it made a mistake", async () => {
    expect(await whyOf(db().$queryRaw`SELECT nothing FROM nowhere`)).toBeInstanceOf(Error);
  });
});

test("a transaction that does nothing for too long is ended by Postgres, and its locks with it", async () => {
  const { id } = await makeUser("editor");
  const work = transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 50`;
    await tx.user.update({ where: { id }, data: { sessionVersion: 2 } });
    await sleep(400);
    await tx.user.count();
  });
  expect(await whyOf(work)).toBeInstanceOf(Error);
  expect(await whyOf(touch(id))).toBe("done");
});

test("the limits of a request hold on each connection", async () => {
  for (const client of [
    db(),
    { $queryRawUnsafe: (sql: string) => transaction((tx) => tx.$queryRawUnsafe(sql)) },
  ]) {
    const rows = await client.$queryRawUnsafe(
      "SELECT name, setting FROM pg_settings WHERE name LIKE '%timeout'",
    );
    const set = Object.fromEntries(
      (rows as { name: string; setting: string }[]).map((r) => [r.name, Number(r.setting)]),
    );
    const { connectionTimeoutMillis: _, ...limits } = REQUEST_LIMITS;
    expect(set).toMatchObject(limits);
  }
});
