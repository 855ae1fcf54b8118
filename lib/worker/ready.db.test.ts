import { createServer, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { settings } from "@/lib/env";
import { asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { LivenessLock } from "./mutations";
import { examine } from "./ready.queries";

let drop: () => Promise<void>;
let url: string;
const locks: LivenessLock[] = [];
beforeAll(async () => {
  drop = await useFreshDatabase();
  url = settings().DATABASE_URL ?? "";
});
afterEach(async () => {
  for (const lock of locks.splice(0)) await lock.end();
});
afterAll(() => drop());

async function aWorkerLives(): Promise<void> {
  const lock = new LivenessLock(url, "pool-of-the-test");
  locks.push(lock);
  await lock.renew();
}

/** What it finds while the statement `during` holds and until `after` has taken it back. */
async function examinedWhile(during: string, after: string) {
  return asOwner(async (client) => {
    await client.query(during);
    const found = await examine(url);
    await client.query(after);
    return found;
  });
}

test("the worker is there as long as one has its liveness lock", async () => {
  expect(await examine(url)).toEqual({ database: "ok", migrations: "ok", worker: "failed" });
  await aWorkerLives();
  expect(await examine(url)).toEqual({ database: "ok", migrations: "ok", worker: "ok" });
});

test("the migrations are there when the last one is, and was finished", async () => {
  await aWorkerLives();
  const last = `WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`;
  const found = await examinedWhile(
    `UPDATE _prisma_migrations SET finished_at = NULL ${last}`,
    `UPDATE _prisma_migrations SET finished_at = now() ${last}`,
  );
  expect(found).toEqual({ database: "ok", migrations: "failed", worker: "ok" });
});

test("a question that is not answered fails, without the others", async () => {
  await aWorkerLives();
  const found = await examinedWhile("BEGIN; LOCK TABLE _prisma_migrations", "ROLLBACK");
  expect(found).toEqual({ database: "ok", migrations: "failed", worker: "ok" });
});

test("nothing is there without a database: none that listens, none that is right, one that never answers", async () => {
  const nothing = { database: "failed", migrations: "failed", worker: "failed" };
  expect(await examine("postgres://nobody:nothing@127.0.0.1:9/stet")).toEqual(nothing);
  const wrong = new URL(url);
  wrong.password = "wrong";
  expect(await examine(wrong.href)).toEqual(nothing);
  const sockets: Socket[] = [];
  const silent: Server = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
  const address = silent.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await examine(`postgres://stet:stet@127.0.0.1:${port}/stet`)).toEqual(nothing);
  for (const socket of sockets) socket.destroy();
  await new Promise((done) => silent.close(done));
});
