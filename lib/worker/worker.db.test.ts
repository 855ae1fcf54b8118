import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { setEnvironment, settings } from "@/lib/env";
import { addJobs } from "@/lib/jobs";
import { makeSpeaker } from "@/prisma/testing/factories";
import { fakeReader } from "@/prisma/testing/fakeReader";
import { asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { losingServer } from "@/prisma/testing/lostAnswer";
import { makeSuggestion } from "@/prisma/testing/readings";
import { doJobs, PLEDGE, RESTATED, savePromise } from "@/prisma/testing/suggestions";
import { ALIVE, LivenessLock } from "./mutations";
import { examine } from "./ready.queries";
import { tasks } from "./tasks";
import { startWorker, type Worker } from "./worker";

let drop: () => Promise<void>;
let url: string;
const open: { stop: () => Promise<void> }[] = [];
beforeAll(async () => {
  drop = await useFreshDatabase();
  url = settings().DATABASE_URL ?? "";
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});
afterAll(() => drop());

function livenessLock(poolId: string): LivenessLock {
  const life = new LivenessLock(url, poolId);
  open.push({ stop: () => life.end() });
  return life;
}

function worker(): Worker {
  const started = startWorker(url);
  open.push(started);
  return started;
}

const begunBy = async () =>
  db().$queryRaw<{ locked_by: string | null }[]>`SELECT locked_by FROM graphile_worker.jobs ORDER BY id`;

/** A pledge and its restatement, with jobs that a worker of this name has begun. */
async function begun(poolId: string) {
  const speaker = await makeSpeaker();
  await savePromise(PLEDGE, { speakerId: speaker.id });
  const later = await savePromise(RESTATED, { speakerId: speaker.id, saidOn: "2024" });
  await db()
    .$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = ${poolId}, locked_at = now(), attempts = 1`;
  return later;
}

/** What workers have begun to do at set times. */
const timed = async () => {
  const rows = await db().$queryRaw<{ identifier: string }[]>`
    SELECT identifier FROM graphile_worker._private_known_crontabs`;
  return rows.map(({ identifier }) => identifier);
};

const suggestionsOf = (laterClaimId: string) => db().rewording.count({ where: { laterClaimId } });

/** Until it is true: a worker says nothing to those who wait for it. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(50);
}

test("a worker does what is saved while it runs, and what was saved before", async () => {
  const before = await begun("pool-gone");
  worker();
  await until(async () => (await suggestionsOf(before.id)) === 1);
  const speaker = await makeSpeaker();
  await savePromise(PLEDGE, { speakerId: speaker.id });
  const later = await savePromise(RESTATED, { speakerId: speaker.id, saidOn: "2024" });
  await until(async () => (await suggestionsOf(later.id)) === 1);
  await until(async () => (await begunBy()).length === 0);
});

test("the jobs of a worker that died are begun again, those of one that lives are left to it", async () => {
  const living = livenessLock("pool-living");
  await living.renew();
  const later = await begun("pool-living");
  await livenessLock("pool-other").renew();
  await doJobs();
  // Of each promise other wordings are looked for, and the days that it names.
  expect(await begunBy()).toEqual(Array(4).fill({ locked_by: "pool-living" }));
  await living.end();
  await until(async () => {
    await livenessLock("pool-third").renew();
    return (await begunBy()).every(({ locked_by }) => locked_by === null);
  });
  await doJobs();
  expect(await suggestionsOf(later.id)).toBe(1);
});

test("a worker that loses its connections shows that it lives, and does what comes", async () => {
  worker();
  const lives = async () => (await examine(url)).worker === "ok";
  await until(lives);
  await asOwner((client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    ),
  );
  await until(lives);
  const later = await begun("pool-gone");
  await db().$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = NULL, locked_at = NULL`;
  await until(async () => (await suggestionsOf(later.id)) === 1);
  await until(async () => (await begunBy()).length === 0);
});

test("a job in an answer that was lost is done, and so is what waits in its queue", async () => {
  const server = await losingServer(url);
  const done: string[] = [];
  const digest = (payload: unknown) => void done.push(JSON.stringify(payload));
  const one = startWorker(server.url, { ...tasks, mail_digests: digest });
  open.push(one, { stop: async () => server.close() });
  await until(async () => (await timed()).includes("mail_digests"));
  const lost = server.loseNext("get_job", "first");
  await asOwner((client) =>
    client.query(
      `SELECT graphile_worker.add_job('mail_digests', json_build_object('nth', nth), queue_name => 'one by one')
       FROM unnest('{first,second}'::text[]) nth`,
    ),
  );
  await lost;
  expect(done).toEqual([]);
  await until(async () => done.length === 2);
  expect(done.sort()).toEqual(['{"nth":"first"}', '{"nth":"second"}']);
});

test("the lock of a worker that ended while it was taken again does not stay", async () => {
  const server = await losingServer(url);
  const life = new LivenessLock(server.url, "pool-ended");
  const begins = life.renew();
  await life.end();
  await expect(begins).rejects.toThrow("has ended");
  // The server lets go of it when it has seen that the connection is gone, which may be later than we are told.
  await until(async () => {
    const [held] = await db().$queryRaw<{ is: boolean }[]>`SELECT EXISTS (
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = ${ALIVE}::int::oid
        AND objid = (hashtext('pool-ended')::bigint & 4294967295)::oid) AS is`;
    return held?.is === false;
  });
  server.close();
});

test("a connection that could not take the lock is closed", async () => {
  const named = new URL(url);
  named.searchParams.set("options", "-c lock_timeout=50");
  named.searchParams.set("application_name", "refused-lock");
  await asOwner(async (client) => {
    await client.query("SELECT pg_advisory_lock($1::int, hashtext('pool-refused'))", [ALIVE]);
    const life = new LivenessLock(named.href, "pool-refused");
    open.push({ stop: () => life.end() });
    await expect(life.renew()).rejects.toThrow("lock timeout");
    await until(async () => {
      const [left] = await db().$queryRaw<{ n: bigint }[]>`
        SELECT count(*) AS n FROM pg_stat_activity WHERE application_name = 'refused-lock'`;
      return left?.n === 0n;
    });
  });
});

test("a second reader that takes its time holds up nothing else", async () => {
  let isAsked = false;
  const slow = await fakeReader(() => () => {
    isAsked = true;
  });
  setEnvironment({ STET_READER_URL: slow.url, STET_READER_MODEL: "test:7b" });
  open.push({
    stop: async () => setEnvironment({ STET_READER_URL: undefined, STET_READER_MODEL: undefined }),
  });
  await makeSuggestion({ earlier: "We will plant trees.", later: "We may plant trees." });
  worker();
  await until(async () => (await timed()).includes("read_suggestions"));
  await transaction((tx) => addJobs(tx, "read_suggestions", [{}]));
  await until(async () => isAsked);
  const speaker = await makeSpeaker();
  await savePromise(PLEDGE, { speakerId: speaker.id });
  const later = await savePromise(RESTATED, { speakerId: speaker.id, saidOn: "2024" });
  await until(async () => (await suggestionsOf(later.id)) === 1);
  await slow.close();
  await until(async () => (await begunBy()).length === 0);
});

test("a stopped worker takes nothing more", async () => {
  const one = startWorker(url);
  await one.stop();
  const later = await begun("pool-gone");
  await db().$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = NULL, locked_at = NULL`;
  expect(await begunBy()).toEqual(Array(4).fill({ locked_by: null }));
  await doJobs();
  expect(await suggestionsOf(later.id)).toBe(1);
});
