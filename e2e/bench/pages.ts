import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildApp, NEXT } from "@/prisma/commands/prepare";
import { quietly, start, step, withLifecycle } from "@/prisma/process/lifecycle";
import { median, quantile, type Tell } from "./figures";
import { ACCEPTS, measure, overTheWire, requestEach, scriptsOf, timeOnce } from "./measure";
import type { Options } from "./options";
import { firstViews } from "./publications";
import { verifyAll } from "./record";
import { BUILD, homeOfRun, type Place, pagesOf, placeFrom, type Site, startStet, untilAnswers } from "./site";

const SMALLEST = join("e2e", "bench", "smallest");

/** A page in an encoding, beside Next's smallest and a bare server that sends the same bytes, in the same run. */
type Measured = {
  page: string;
  encoding: string;
  requestsPerSecond: number;
  toSmallest: number;
  toBare: number;
  bytes: number;
  scriptBytes: number;
};

/** Next's own smallest static page, built and served by the same Next. */
async function startSmallest(): Promise<Place> {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as NodeJS.ProcessEnv;
  await step("Building Next's smallest page", () =>
    quietly(process.execPath, [NEXT, "build", SMALLEST], env),
  );
  const place = await placeFrom(3940);
  start(process.execPath, [NEXT, "start", SMALLEST, "--port", String(place.port), "--hostname", place.host], {
    env,
    output: () => undefined,
  });
  await untilAnswers(place.address);
  return place;
}

async function startBare(folder: string): Promise<Place> {
  const place = await placeFrom(3960);
  start(process.execPath, [join("e2e", "bench", "bare.mjs"), folder, String(place.port)], {
    env: process.env,
  });
  await untilAnswers(place.address);
  return place;
}

/** A page as it is asked for, and where the bare server has the same bytes. */
type Target = { page: string; accepts: string; url: string; wire: Buffer; bareName: string };

async function targetsOf(origin: string, pages: Record<string, string>): Promise<Target[]> {
  const targets: Target[] = [];
  for (const [page, path] of Object.entries(pages))
    for (const accepts of Object.values(ACCEPTS)) {
      const url = origin + path;
      await timeOnce(url);
      const { bytes, encoding } = await overTheWire(url, accepts);
      targets.push({ page, accepts, url, wire: bytes, bareName: `${page}.${encoding}` });
    }
  return targets;
}

type Floors = { smallest: Place; bare: Place };

/** Requests a second of one page and of what it is held against, one right after the other. */
async function inTurn({ url, accepts, bareName }: Target, { smallest, bare }: Floors, seconds: number) {
  const page = await measure(url, seconds, accepts);
  const floor = await measure(smallest.address, seconds, accepts);
  const ceiling = await measure(`${bare.address}/${bareName}`, seconds, accepts);
  return {
    perSecond: page.perSecond,
    toSmallest: page.perSecond / floor.perSecond,
    toBare: page.perSecond / ceiling.perSecond,
  };
}

type Round = Awaited<ReturnType<typeof inTurn>>;

/** Every target in each round, so that a slow minute of the machine meets all of them. */
async function measureAll(
  targets: readonly Target[],
  floors: Floors,
  { rounds, seconds }: Options,
): Promise<Measured[]> {
  for (const target of targets) await inTurn(target, floors, 1);
  const taken = targets.map((): Round[] => []);
  for (let round = 1; round <= rounds; round++) {
    for (const [n, target] of targets.entries()) taken[n]?.push(await inTurn(target, floors, seconds));
    process.stdout.write(`  round ${round} of ${rounds} measured\n`);
  }
  const scripts = new Map<string, number>();
  for (const { page, url } of targets) if (!scripts.has(page)) scripts.set(page, (await scriptsOf(url)).raw);
  return targets.map(({ page, accepts, wire }, n) => {
    const middle = (of: keyof Round) => median((taken[n] ?? []).map((one) => one[of]));
    return {
      ...{ page, encoding: accepts, requestsPerSecond: middle("perSecond") },
      ...{ toSmallest: middle("toSmallest"), toBare: middle("toBare") },
      ...{ bytes: wire.length, scriptBytes: scripts.get(page) ?? 0 },
    };
  });
}

const row = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell, n) => (n === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join("")}\n`;

function printPages(pages: readonly Measured[]): void {
  const head = ["32 connections", "accepts", "requests/s", "÷ smallest", "÷ bare", "bytes", "script"];
  process.stdout.write(`\n${row(head)}`);
  for (const { page, encoding, requestsPerSecond, toSmallest, toBare, bytes, scriptBytes } of pages) {
    const ratios = [toSmallest.toFixed(2), toBare.toFixed(3)];
    process.stdout.write(row([page, encoding, requestsPerSecond.toFixed(0), ...ratios, bytes, scriptBytes]));
  }
}

type Times = { page: string; n: number; p50: number; p95: number };

function timesOf(page: string, times: readonly number[]): Times {
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  process.stdout.write(row([page, `n=${times.length}`, `p50 ${p50.toFixed(1)}`, `p95 ${p95.toFixed(1)}`]));
  return { page, n: times.length, p50, p95 };
}

/** Megabytes of a process in memory; null where nobody tells. */
function megabytesOf(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null;
  }
}

/** How the memory of the server grows with requests for addresses at which nothing is, measured in tenths. */
async function measureUnknown({ place, server }: Site, amount: number) {
  process.stdout.write(`\n${amount.toLocaleString("en")} addresses at which nothing is\n`);
  const megabytes: (number | null)[] = [megabytesOf(server.child.pid)];
  const began = performance.now();
  for (let part = 0; part < 10; part++) {
    await requestEach(place.address, amount / 10, (n) => `/en/claims/none-${part}-${n}`);
    megabytes.push(megabytesOf(server.child.pid));
  }
  const requestsPerSecond = amount / ((performance.now() - began) / 1000);
  const told = megabytes.map((one) => one?.toFixed(0) ?? "?").join(" ");
  process.stdout.write(`  ${requestsPerSecond.toFixed(0)} a second; megabytes: ${told}\n`);
  return { requests: amount, requestsPerSecond, megabytes };
}

/** The public pages under load, beside what Next and Node can do, and first views after a publication. */
export async function benchPages(options: Options, tell: Tell): Promise<number> {
  const pages = pagesOf(options.claims);
  return withLifecycle(async () => {
    const home = homeOfRun();
    await buildApp(BUILD);
    const site = await startStet(home, options.claims);
    const { place, roles } = site;
    const smallest = await startSmallest();
    const targets = await targetsOf(place.address, pages);
    const folder = join(home, "bare");
    mkdirSync(folder);
    for (const { bareName, wire } of targets) writeFileSync(join(folder, bareName), wire);
    const bare = await startBare(folder);
    const measured = await measureAll(targets, { smallest, bare }, options);
    printPages(measured);
    tell({ pages: measured });
    process.stdout.write("\na publication and the first views after it, in milliseconds\n");
    const views = await firstViews(place.address, roles, options.claims);
    const times = Object.entries(views).map(([page, taken]) => timesOf(page, taken));
    tell({ firstView: times.filter(({ page }) => page in pages) });
    if (options.unknown > 0) tell({ unknown: await measureUnknown(site, options.unknown) });
    await verifyAll();
    process.stdout.write(`\nMeasured with ${options.claims.toLocaleString("en")} claims loaded.\n`);
    return 0;
  });
}
