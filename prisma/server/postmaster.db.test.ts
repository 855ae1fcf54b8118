import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { withLifecycle } from "@/prisma/process/lifecycle";
import { KilledCluster } from "@/prisma/testing/kills/cluster";
import { isUp } from "./postmaster";

const home = mkdtempSync(join(tmpdir(), "stet-postmaster-"));
afterEach(() => rmSync(home, { recursive: true, force: true }));

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("sessions that outlive their Postgres are ended before the next one begins", async () => {
  chmodSync(home, 0o755);
  await withLifecycle(async () => {
    const cluster = await KilledCluster.start(home);
    const { url } = cluster.roles;
    const session = new pg.Client({ connectionString: url });
    session.on("error", () => undefined);
    await session.connect();
    const { rows } = await session.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const pid = rows[0]?.pid ?? 0;
    // It counts for minutes, and does not look up meanwhile.
    session
      .query("SELECT count(*) FROM generate_series(1, 10000000000) n WHERE n % 7 = 3")
      .catch(() => undefined);
    await sleep(300);
    await cluster.kill();
    expect(isAlive(pid)).toBe(true);
    await cluster.again();
    expect(isAlive(pid)).toBe(false);
    expect(await isUp(url)).toBe(true);
    await session.end().catch(() => undefined);
    return 0;
  });
});
