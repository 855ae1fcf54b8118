import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Answering, whileAnswering } from "@/lib/answering";
import { append } from "@/lib/audit/mutations";
import { db, disconnect, pool, transaction } from "@/lib/db";
import { setEnvironment, settings } from "@/lib/env";
import { type Follower, followReplica } from "@/lib/kept/followReplica.queries";
import { type Listener, listenForPublications } from "@/lib/kept/listen.queries";
import { publications } from "@/lib/kept/publications";
import { newReplica, replica, setReplica } from "@/lib/kept/replica";
import { makeDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import {
  missing,
  POSTGRESES,
  type Postgres,
  type Replicated,
  startReplicated,
  untilCopied,
} from "@/prisma/testing/standby";
import { withClient } from "./client";
import { query } from "./postmaster";
import type { Roles } from "./roles";

const FOREVER = { timeout: 100_000, interval: 5 };
const DATABASE = "stet_replicated";

const reader = (): Answering => ({
  ...{ isBusy: false, isForReaders: true, isGone: false, isWhole: true },
  whenAnswered: (work) => work(),
});
/** Does what a request of a reader does. */
const asReader = <T>(work: () => Promise<T>) => whileAnswering(reader(), work);

async function isFromStandby(): Promise<boolean> {
  const { rows } = await pool().query<{ is: boolean }>("SELECT pg_is_in_recovery() AS is");
  return rows[0]?.is ?? false;
}
const venueOf = async (id: string) => (await db().claim.findUniqueOrThrow({ where: { id } })).venueEn;

/** A change of what readers see, as every write makes it. */
const change = (id: string, venueEn: string) =>
  transaction(async (tx) => {
    await tx.claim.update({ where: { id }, data: { venueEn } });
    await append(tx, null, { verb: "claim.opened", subjectType: "claim", subjectId: id, data: {} });
  });

/** Readers' reads, over a primary and a standby of such a Postgres. */
function readersReads(which: Postgres): void {
  const before = settings();
  let servers: Replicated;
  let standby: Roles;
  let listener: Listener;
  let follower: Follower;

  const untilCurrent = () =>
    vi.waitFor(async () => expect(await asReader(isFromStandby)).toBe(true), FOREVER);
  const state = () => replica()?.state;

  beforeAll(async () => {
    servers = await startReplicated(which);
    const { url, ownerUrl } = await makeDatabase(servers.primary, DATABASE, false, null);
    standby = await untilCopied(servers, DATABASE);
    await disconnect();
    setEnvironment({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATABASE_REPLICA_URL: standby.url });
    setReplica(newReplica());
    listener = listenForPublications(url, publications());
    follower = followReplica(
      { primary: url, replica: standby.url },
      publications(),
      replica() ?? newReplica(),
    );
  });
  afterAll(async () => {
    await follower?.stop();
    await listener?.stop();
    setReplica(undefined);
    await disconnect();
    const { DATABASE_URL, DATABASE_OWNER_URL } = before;
    setEnvironment({ DATABASE_URL, DATABASE_OWNER_URL, DATABASE_REPLICA_URL: undefined });
    await servers?.stop();
  });
  beforeEach(() => untilCurrent());

  test("come from the standby, and those of everybody else from the primary", async () => {
    expect(state()).toBe("ok");
    expect(await isFromStandby()).toBe(false);
    const { id } = await makePublicClaim({ venueEn: "A hall" });
    await vi.waitFor(async () => expect(await asReader(() => venueOf(id))).toBe("A hall"), FOREVER);
    expect(await whileAnswering({ ...reader(), isForReaders: false }, isFromStandby)).toBe(false);
  });

  test("see at once what was published, also where the standby has not replayed it", async () => {
    const { id } = await makePublicClaim({ venueEn: "Before" });
    await vi.waitFor(async () => expect(await asReader(() => venueOf(id))).toBe("Before"), FOREVER);
    await query(standby.ownerUrl, "SELECT pg_wal_replay_pause()");
    const { version } = publications();
    await change(id, "After");
    await vi.waitFor(() => expect(publications().version).toBeGreaterThan(version), FOREVER);
    expect(await asReader(() => venueOf(id))).toBe("After");
    expect(await query(standby.ownerUrl, `SELECT "venueEn" FROM "Claim" WHERE id = '${id}'`)).toEqual([
      { venueEn: "Before" },
    ]);
    await vi.waitFor(() => expect(state()).toBe("behind"), FOREVER);
    await query(standby.ownerUrl, "SELECT pg_wal_replay_resume()");
    await untilCurrent();
    expect(await asReader(() => venueOf(id))).toBe("After");
  });

  test("of one request all come from one place, also where more is published meanwhile", async () => {
    const { id } = await makePublicClaim();
    await asReader(async () => {
      await vi.waitFor(() => expect(state()).toBe("ok"), FOREVER);
      expect(await isFromStandby()).toBe(true);
      await whileAnswering({ ...reader(), isForReaders: false }, () => change(id, "Meanwhile"));
      expect(await isFromStandby()).toBe(true);
    });
  });

  test("come from the primary while nobody hears of publications", async () => {
    const [pid] = await query(
      servers.primary.ownerUrl,
      `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'stet publications'`,
    );
    expect(pid).toBeDefined();
    await vi.waitFor(() => expect(publications().isDeaf).toBe(true), FOREVER);
    expect(await asReader(isFromStandby)).toBe(false);
    await vi.waitFor(() => expect(publications().isDeaf).toBe(false), FOREVER);
  });

  test("go on at the primary while the standby is away, few at once, and come back to it", async () => {
    const held = asReader(() => pool().query("SELECT pg_sleep(60) WHERE pg_is_in_recovery()"));
    await vi.waitFor(async () => {
      const busy = await query(
        standby.ownerUrl,
        "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
      );
      expect(busy).toHaveLength(1);
    }, FOREVER);
    await servers.standby.stop();
    // The one that was asked meanwhile is answered all the same.
    expect((await held).rowCount).toBe(0);
    await vi.waitFor(() => expect(state()).toBe("away"), FOREVER);
    expect(await asReader(isFromStandby)).toBe(false);
    const counting = `SELECT count(*)::int AS busy FROM pg_stat_activity WHERE wait_event = 'PgSleep'`;
    const asked = Array.from({ length: 12 }, () => asReader(() => pool().query("SELECT pg_sleep(0.2)")));
    const counted = await withClient(servers.primary.ownerUrl, async (client) => {
      const counts: number[] = [];
      let left = asked.length;
      for (const one of asked) void one.finally(() => left--);
      while (left > 0) counts.push((await client.query<{ busy: number }>(counting)).rows[0]?.busy ?? 0);
      return counts;
    });
    expect(Math.max(...counted)).toBe(4);
    await servers.standby.start();
    await untilCurrent();
    expect(state()).toBe("ok");
  });
}

for (const which of POSTGRESES) {
  const why = missing(which);
  const title = `readers' reads, with the Postgres ${which} as primary and standby`;
  describe.skipIf(why !== null)(why ? `${title} (${why})` : title, () => readersReads(which));
}

test("what is no standby of the database is never read", async () => {
  const url = settings().DATABASE_URL ?? "";
  const known = newReplica();
  const follower = followReplica({ primary: url, replica: url }, publications(), known);
  await vi.waitFor(() => expect(known.state).toBe("away"), FOREVER);
  expect(known.replayed).toBeNull();
  await follower.stop();
});
