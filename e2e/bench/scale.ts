import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Actor } from "@/lib/auth/can";
import { db, disconnect } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { retractVerdict } from "@/lib/verdicts/publish.mutations";
import { buildApp } from "@/prisma/commands/prepare";
import { Refusal, step, withLifecycle } from "@/prisma/process/lifecycle";
import { hasVarnish, startVarnish } from "@/prisma/testing/varnish";
import { median, quantile, type Tell } from "./figures";
import { measure, timeOnce } from "./measure";
import { BUILD, filledDatabase, homeOfRun, type Place, pagesOf, placeFrom, startInstance } from "./site";

const whole = z.coerce.number().int();
const options = z.object({
  claims: whole.min(2_000).max(1_000_000).multipleOf(1_000).default(2_000),
  seconds: whole.min(1).max(600).default(4),
  rounds: whole.min(1).max(100).default(3),
  retractions: whole.min(1).max(500).default(20),
});
type Options = z.infer<typeof options>;

function read(args: string[]): Options {
  try {
    const string = { type: "string" } as const;
    const known = { claims: string, seconds: string, rounds: string, retractions: string };
    return options.parse(parseArgs({ args, options: known }).values);
  } catch {
    throw new Refusal(
      "npm run bench -- scale [--claims 2000 --seconds 4 --rounds 3 --retractions 20 --json FILE]",
    );
  }
}

/** As a browser asks that Varnish answers: it keeps gzip. */
const ACCEPTS = "gzip";
const EVERYWHERE = "everywhere";
const WHY = "The source of it was withdrawn.";
/** Milliseconds between looks at each place, and after which a retraction is not waited for any longer. */
const [LOOK_MS, PATIENCE_MS] = [2, 30_000];

/** Where readers come to: one server, both in turn, or the cache in front of the first. */
type Door = { name: string; origins: readonly string[] };
type Reads = { through: string; page: string; requestsPerSecond: number };
type Times = { p50: number; p95: number; max: number };
type Gone = { through: string; sinceWrite: Times; sinceCommit: Times };
type Retraction = { n: number; write: Times; gone: Gone[] };

const row = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell, n) => (n === 0 ? String(cell).padEnd(32) : String(cell).padStart(14))).join("")}\n`;

/** Answers a second of all origins of a door together. */
async function readsAt({ origins }: Door, path: string, seconds: number): Promise<number> {
  const each = await Promise.all(origins.map((origin) => measure(origin + path, seconds, ACCEPTS)));
  return each.reduce((sum, { perSecond }) => sum + perSecond, 0);
}

async function measureReads(doors: readonly Door[], { claims, seconds, rounds }: Options): Promise<Reads[]> {
  const pages = Object.entries(pagesOf(claims));
  const targets = doors.flatMap((door) => pages.map(([page, path]) => ({ door, page, path })));
  const taken = targets.map((): number[] => []);
  for (const { door, path } of targets) {
    for (const origin of door.origins) await timeOnce(origin + path);
    await readsAt(door, path, 1);
  }
  for (let round = 1; round <= rounds; round++) {
    for (const [n, { door, path }] of targets.entries()) taken[n]?.push(await readsAt(door, path, seconds));
    process.stdout.write(`  round ${round} of ${rounds} measured\n`);
  }
  return targets.map(({ door, page }, n) => ({
    ...{ through: door.name, page },
    requestsPerSecond: median(taken[n] ?? []),
  }));
}

/** The moment at which a page tells of the retraction. */
async function untilGone(url: string, until: number): Promise<number> {
  for (; performance.now() < until; await sleep(LOOK_MS)) {
    const text = await (await fetch(url)).text();
    if (text.includes(WHY)) return performance.now();
  }
  throw new Error(`${url} still shows what was retracted.`);
}

/** The verdicts in force of claims that were loaded, and their pages. */
async function inForce(count: number): Promise<{ verdictId: string; path: string }[]> {
  const rows = await db().verdict.findMany({
    where: { status: "published", claim: { slug: { startsWith: "bench-claim-" }, promiseId: null } },
    orderBy: { id: "asc" },
    take: count,
    select: { id: true, claim: { select: { slug: true } } },
  });
  return rows.map(({ id, claim }) => ({ verdictId: id, path: `/en/claims/${claim.slug}` }));
}

async function reviewer(): Promise<Actor> {
  const where = { email: "bench-second@example.org" };
  return db().user.findUniqueOrThrow({ where, select: { id: true, name: true, role: true } });
}

/** Milliseconds of one retraction: of its write, and until each door shows it, since the write began and since its commit. */
type Retracted = { write: number; gone: Map<string, { sinceWrite: number; sinceCommit: number }> };

async function retract(
  actor: Actor,
  doors: readonly Door[],
  { verdictId, path }: { verdictId: string; path: string },
): Promise<Retracted> {
  for (const { origins } of doors)
    for (const origin of origins) for (let n = 0; n < 3; n++) await timeOnce(origin + path);
  const began = performance.now();
  const until = began + PATIENCE_MS;
  const retracting = retractVerdict(actor, { verdictId, reasonEn: WHY, reasonZh: null }).then((result) => ({
    ...{ result, committed: performance.now() },
  }));
  const seen = doors.map(async ({ name, origins }) => {
    const moments = await Promise.all(origins.map((origin) => untilGone(origin + path, until)));
    return [name, Math.max(...moments)] as const;
  });
  const moments = await Promise.all(seen);
  const { result, committed } = await retracting;
  if (!result.ok) throw new Error(`${path} was not retracted: ${result.reason}`);
  await assertStays(doors, path);
  const everywhere = Math.max(...moments.map(([, moment]) => moment));
  const gone = [...moments, [EVERYWHERE, everywhere] as const].map(
    ([name, at]) => [name, { sinceWrite: at - began, sinceCommit: Math.max(0, at - committed) }] as const,
  );
  return { write: committed - began, gone: new Map(gone) };
}

const timesOf = (taken: readonly number[]): Times => ({
  ...{ p50: median(taken), p95: quantile(taken, 0.95) },
  max: Math.max(...taken),
});

/** Retracts verdicts one after another from this process, which is neither of the servers. */
async function measureRetractions(doors: readonly Door[], { retractions }: Options): Promise<Retraction> {
  const actor = await reviewer();
  const all: Retracted[] = [];
  for (const one of await inForce(retractions)) all.push(await retract(actor, doors, one));
  const names = [...doors.map(({ name }) => name), EVERYWHERE];
  const each = (name: string, since: "sinceWrite" | "sinceCommit") =>
    timesOf(all.flatMap(({ gone }) => gone.get(name)?.[since] ?? []));
  return {
    n: all.length,
    write: timesOf(all.map(({ write }) => write)),
    gone: names.map((through) => ({
      through,
      sinceWrite: each(through, "sinceWrite"),
      sinceCommit: each(through, "sinceCommit"),
    })),
  };
}

async function assertStays(doors: readonly Door[], path: string): Promise<void> {
  for (const { origins } of doors)
    for (const origin of origins)
      if (!(await (await fetch(origin + path)).text()).includes(WHY))
        throw new Error(`${origin + path} shows again what was retracted.`);
}

/** Two servers on one database and, where Varnish is installed, one in front of the first. */
async function startAll({ claims }: Options): Promise<{ doors: Door[]; url: string }> {
  const home = homeOfRun();
  const roles = await filledDatabase(home, claims);
  const front: Place | null = hasVarnish() ? await placeFrom(3990) : null;
  const secret = randomBytes(32).toString("hex");
  const extra = {
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    ...(front && { STET_FRONT_URL: front.address, STET_FRONT_SECRET: secret }),
  };
  const [first, second] = [await startInstance(roles, extra), await startInstance(roles, extra)];
  if (front) await step("Starting Varnish", () => startVarnish(home, front, first.place, secret));
  else process.stdout.write("Varnish is not installed (Debian: apt install varnish): it is left out.\n");
  const [one, other] = [first.place.address, second.place.address];
  const doors = [
    { name: "one server", origins: [one] },
    { name: "two servers", origins: [one, other] },
    ...(front ? [{ name: "Varnish", origins: [front.address] }] : []),
  ];
  return { doors, url: roles.url };
}

function printRetraction({ n, write, gone }: Retraction): void {
  const cells = ({ p50, p95, max }: Times) => [p50, p95, max].map((one) => one.toFixed(0));
  process.stdout.write(`\n${row([`${n} retractions, in ms`, "p50", "p95", "max"])}`);
  process.stdout.write(row(["the write", ...cells(write)]));
  for (const { through, sinceCommit } of gone)
    process.stdout.write(row([`since its commit: ${through}`, ...cells(sinceCommit)]));
  for (const { through, sinceWrite } of gone)
    process.stdout.write(row([`since it began: ${through}`, ...cells(sinceWrite)]));
}

/** `npm run bench -- scale`: reads a second from one server, two, and a cache in front, and how soon a retraction is seen. */
export function benchScale(args: string[], tell: Tell): Promise<number> {
  const asked = read(args);
  return withLifecycle(async () => {
    await buildApp(BUILD);
    const { doors, url } = await startAll(asked);
    const reads = await measureReads(doors, asked);
    process.stdout.write(`\n${row(["32 connections a server", "page", "requests/s"])}`);
    for (const { through, page, requestsPerSecond } of reads)
      process.stdout.write(row([through, page, requestsPerSecond.toFixed(0)]));
    await disconnect();
    setEnvironment({ DATABASE_URL: url });
    const retraction = await measureRetractions(doors, asked);
    printRetraction(retraction);
    await disconnect();
    tell({ scale: { reads, retraction, varnish: doors.some(({ name }) => name === "Varnish") } });
    return 0;
  });
}
