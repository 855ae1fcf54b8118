import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { prepareDatabase } from "@/prisma/commands/database";
import type { Serving } from "@/prisma/commands/serve";
import { type Embedded, startEmbedded } from "@/prisma/server/embedded";
import { ownSite } from "../ownSite";

const home = mkdtempSync(join(tmpdir(), "stet-killed-"));
let database: Embedded;
let server: Serving;

const status = (path: string) =>
  fetch(server.address + path, { redirect: "manual" }).then(
    (answer) => answer.status,
    () => 0,
  );
const until = (path: string, wanted: number) =>
  expect.poll(() => status(path), { timeout: 120_000, intervals: [50] }).toBe(wanted);

/** A site with the database that ships with it, as `npm start` brings them up. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  // For Postgres, which does not run as root.
  chmodSync(home, 0o755);
  database = await startEmbedded(home, "npm test");
  await prepareDatabase(database);
  server = await ownSite({ DATABASE_URL: database.url });
  await until("/api/ready", 200);
});

test.afterAll(async () => {
  await server?.stop();
  await database?.stop();
  rmSync(home, { recursive: true, force: true });
});

test("a site whose database is killed says so, and answers again by itself", async () => {
  test.setTimeout(300_000);
  const [pid] = readFileSync(join(home, "data", "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  await until("/api/ready", 503);
  expect(await status("/api/health")).toBe(200);
  await until("/api/search?q=islands", 200);
  await until("/en/search?q=islands", 200);
  // With the worker, which goes on with what waits.
  await until("/api/ready", 200);
  expect(server.child.exitCode).toBeNull();
});
