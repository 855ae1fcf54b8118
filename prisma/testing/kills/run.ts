import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { disconnect } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { prepareDatabase, sealNoted } from "@/prisma/commands/database";
import { onStop, type Running, start } from "@/prisma/process/lifecycle";
import { withClient } from "@/prisma/server/client";
import { type Asker, asker, finished, until, waiting } from "./asks";
import { KilledCluster } from "./cluster";
import { type Judged, jobsLeft, judge } from "./judge";
import { randomFrom } from "./random";
import { serveSite } from "./site";

/** So many copies wait at each kill, so that it always meets work. */
const WAITING = 12;
/** The latest moment of a kill, in milliseconds after copies are made again. */
const LATEST = 900;
/** How long a database stays away at most. */
const AWAY = 400;
/** How long what is left may take at the end. */
const REST_MS = 300_000;

export type Killed = Judged & {
  seed: number;
  kills: { worker: number; database: number };
  asked: number;
  seconds: number;
};

type Options = { kills: number; seed: number; say?: (line: string) => void };

/**
 * Kills the worker, or its Postgres, while it makes copies: so many times, at moments that the seed decides. Then it lets
 * the rest be done, and judges what became of each copy that was asked for. What comes to be judged on visits of watches
 * as well belongs into `asks.ts`, which asks, and `judge.ts`.
 */
export async function killAtRandom({ kills, seed, say = () => undefined }: Options): Promise<Killed> {
  const begun = performance.now();
  const random = randomFrom(seed);
  const home = mkdtempSync(join(tmpdir(), "stet-kills-"));
  // As root, Postgres' own user has to enter it too.
  chmodSync(home, 0o755);
  onStop(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, "store");
  const cluster = await KilledCluster.start(home);
  const { asked, untilWaiting } = await prepare(cluster, await serveSite(randomFrom(seed + 1)));
  const count = { worker: 0, database: 0 };
  let worker = startKilled(cluster, folder);
  for (let nth = 1; nth <= kills; nth++) {
    await untilWaiting(WAITING);
    const before = await finished();
    await until(async () => (await finished()) > before, "a copy is made again");
    await sleep(random() * LATEST);
    const what = random() < 0.5 ? "worker" : "database";
    count[what]++;
    if (what === "worker") worker = await killWorker(worker, () => startKilled(cluster, folder));
    else await killDatabase(cluster, random() * AWAY);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    say(`${seconds} s: kill ${nth} of ${kills}: the ${what}, ${await finished()} copies made`);
  }
  await until(async () => (await waiting()) === 0, "all that was asked for is done", REST_MS);
  await until(async () => (await jobsLeft()) === 0, "no job is left", REST_MS);
  await worker.stop();
  const judged = await judge(asked(), folder);
  await disconnect();
  return { seed, kills: count, asked: asked(), ...judged, seconds: (performance.now() - begun) / 1000 };
}

/** Who asks, and for what, is made without an event, and then named in the log: from then on nothing is. */
async function prepare({ roles }: KilledCluster, origin: string): Promise<Asker> {
  await prepareDatabase(roles);
  const name = new URL(roles.ownerUrl).pathname.slice(1);
  const unlogged = (words: string) =>
    withClient(roles.ownerUrl, (client) => client.query(`ALTER DATABASE "${name}" ${words}`));
  await unlogged("SET stet.unlogged = 'on'");
  setEnvironment({ DATABASE_URL: roles.url, DATABASE_OWNER_URL: roles.ownerUrl });
  const made = await asker(origin);
  await unlogged("RESET stet.unlogged");
  await disconnect();
  await sealNoted(roles.url);
  return made;
}

function startKilled({ roles }: KilledCluster, folder: string): Running {
  const script = join("prisma", "testing", "kills", "worker.ts");
  const env = { ...process.env, DATABASE_URL: roles.url } as NodeJS.ProcessEnv;
  return start(process.execPath, ["--import", "tsx", script, roles.url, folder], {
    env,
    output: () => undefined,
  });
}

async function killWorker({ child, exit }: Running, again: () => Running): Promise<Running> {
  child.kill("SIGKILL");
  await exit;
  return again();
}

async function killDatabase(cluster: KilledCluster, away: number): Promise<void> {
  await cluster.kill();
  await sleep(away);
  await cluster.again();
  await until(async () => (await finished()) >= 0, "the database answers");
}
