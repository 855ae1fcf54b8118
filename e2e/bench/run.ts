import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loadSample, prepareDatabase, STATE, sealNoted } from "@/prisma/commands/database";
import { buildApp, NEXT } from "@/prisma/commands/prepare";
import { appEnv, type Place as Listening, serve } from "@/prisma/commands/serve";
import { onStop, quietly, Refusal, start, step, withLifecycle } from "@/prisma/process/lifecycle";
import { freePort } from "@/prisma/process/ports";
import { withClient } from "@/prisma/server/client";
import { startEmbedded } from "@/prisma/server/embedded";
import { benchDiff } from "./diff";
import { benchDocuments } from "./documents";
import { watchedEnv } from "./holds";
import { measureHolds } from "./hostile";
import { benchKills } from "./kills";
import { loadSql } from "./load";
import { type Figures, measure, middle, scriptsOf, timeOnce } from "./measure";
import { type Options, readOptions } from "./options";
import { firstViews } from "./publications";
import { verifyAll } from "./record";
import { benchSearch } from "./search/run";
import { benchWatch } from "./watch";

const BUILD = ".next-test";
const SMALLEST = join("e2e", "bench", "smallest");
/** One page of each kind, from the middle of what was loaded. */
const pagesOf = (claims: number) => ({
  home: "/en",
  claim: `/en/claims/bench-claim-${claims / 2}`,
  promise: `/en/promises/bench-promise-${claims / 20}`,
  article: `/en/articles/bench-article-${claims / 40}`,
});

type Place = Listening & { address: string };

async function placeFrom(first: number): Promise<Place> {
  const port = await freePort(first);
  return { port, host: "127.0.0.1", address: `http://127.0.0.1:${port}` };
}

async function fill(url: string, claims: number): Promise<void> {
  await withClient(url, async (client) => {
    // Made-up rows have no events.
    await client.query("SET stet.unlogged = 'on'");
    for (const sql of loadSql(claims)) await client.query(sql);
  });
}

/** Stet over a database of its own with the sample and so many claims. */
async function startStet(
  home: string,
  claims: number,
  extra: Record<string, string> = {},
): Promise<{ place: Place; ownerUrl: string }> {
  const roles = await step("Starting a database", () => startEmbedded(home, "npm run bench", true));
  const { url, ownerUrl } = roles;
  await prepareDatabase(roles);
  await loadSample(url);
  if (claims > 0) {
    await step(`Loading ${claims.toLocaleString("en")} claims`, () => fill(ownerUrl, claims));
    // As at the first start after an upgrade: what is public is named in the log.
    await sealNoted(url);
  }
  const place = await placeFrom(3920);
  const env = {
    ...appEnv({ url, throwaway: true }, true),
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    NEXTAUTH_URL: place.address,
    NEXT_DIST_DIR: BUILD,
    ...extra,
  };
  await step("Starting the app", () => serve("start", place, env));
  return { place, ownerUrl };
}

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

async function startBare(home: string, page: string): Promise<Place> {
  const file = join(home, "page.html");
  writeFileSync(file, Buffer.from(await (await fetch(page)).arrayBuffer()));
  const place = await placeFrom(3960);
  start(process.execPath, [join("e2e", "bench", "bare.mjs"), file, String(place.port)], { env: process.env });
  await untilAnswers(place.address);
  return place;
}

async function untilAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++, await sleep(100)) {
    if (await fetch(address).catch(() => null)) return;
  }
  throw new Refusal(`Nothing answers at ${address}.`);
}

async function measureAll(
  targets: Record<string, string>,
  { rounds, seconds }: Options,
): Promise<Record<string, Figures>> {
  const runs: Record<string, Figures[]> = {};
  for (const [name, url] of Object.entries(targets)) {
    await timeOnce(url);
    await measure(url, 1);
    runs[name] = [];
  }
  for (let round = 1; round <= rounds; round++) {
    for (const [name, url] of Object.entries(targets)) runs[name]?.push(await measure(url, seconds));
    process.stdout.write(`  round ${round} of ${rounds} measured\n`);
  }
  return Object.fromEntries(Object.entries(runs).map(([name, figures]) => [name, middle(figures)]));
}

function row(cells: (string | number)[]): string {
  return cells.map((cell, n) => (n === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join("");
}

function printServed(figures: Record<string, Figures>): void {
  const smallest = figures["Next's smallest page"]?.perSecond ?? Number.NaN;
  const bare = figures["bare node:http, home"]?.perSecond ?? Number.NaN;
  process.stdout.write(
    `\n${row(["32 connections", "requests/s", "p50 ms", "p95 ms", "bytes", "÷ smallest", "÷ bare"])}\n`,
  );
  for (const [name, { perSecond, p50, p95, bytes }] of Object.entries(figures)) {
    const ratios = [(perSecond / smallest).toFixed(2), (perSecond / bare).toFixed(3)];
    process.stdout.write(
      `${row([name, perSecond.toFixed(0), p50.toFixed(1), p95.toFixed(1), bytes.toFixed(0), ...ratios])}\n`,
    );
  }
}

function printTimes(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (q: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN).toFixed(1);
  process.stdout.write(`${row([name, `n=${times.length}`, `p50 ${at(0.5)}`, `p95 ${at(0.95)}`])}\n`);
}

async function printScripts(stet: string, smallest: string, claims: number): Promise<void> {
  process.stdout.write(`\n${row(["client JavaScript", "files", "bytes", "gzipped"])}\n`);
  for (const [name, url] of [
    ["Next's smallest page", smallest],
    ...Object.entries(pagesOf(claims)).map(([page, path]) => [page, stet + path]),
  ]) {
    const { files, raw, compressed } = await scriptsOf(url as string);
    process.stdout.write(`${row([name as string, files, raw, compressed])}\n`);
  }
}

/**
 * `npm run bench`: the public pages under load, beside what Next and Node can do; `-- diff`: wordings compared;
 * `-- documents`: documents of a million characters; `-- search`: claims found among a million; `-- hostile`: how long the
 * event loop is held by what strangers send; `-- kills`: worker and database killed while copies are made; `-- watch`: thousands of
 * watched pages.
 */
export async function run([what, ...args]: string[]): Promise<number> {
  if (what === "diff") return benchDiff(args);
  if (what === "documents") return benchDocuments(args);
  if (what === "search") return benchSearch(args);
  if (what === "kills") return benchKills(args);
  if (what === "watch") return benchWatch(args);
  if (what === "hostile") return benchHostile();
  return benchPages(readOptions(what ? [what, ...args] : []));
}

/** A folder of its own in STATE, gone when the run ends. */
function homeOfRun(): string {
  const home = join(STATE, `bench-${process.pid}`);
  mkdirSync(home, { recursive: true });
  onStop(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

async function benchHostile(): Promise<number> {
  return withLifecycle(async () => {
    await buildApp(BUILD);
    const home = homeOfRun();
    const { place } = await startStet(home, 0, watchedEnv(home));
    await measureHolds(place.address, home);
    return 0;
  });
}

async function benchPages(options: Options): Promise<number> {
  const pages = pagesOf(options.claims);
  return withLifecycle(async () => {
    const home = homeOfRun();
    await buildApp(BUILD);
    const { place, ownerUrl } = await startStet(home, options.claims);
    const smallest = await startSmallest();
    const bare = await startBare(home, place.address + pages.home);
    const targets = {
      "Next's smallest page": smallest.address,
      "bare node:http, home": bare.address,
      ...Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, place.address + path])),
    };
    printServed(await measureAll(targets, options));
    process.stdout.write("\nfirst view of a page that no cache has, in milliseconds\n");
    for (const [name, path] of [
      ["claim", "/en/claims/bench-claim-"],
      ["promise", "/en/promises/bench-promise-"],
      ["article", "/en/articles/bench-article-"],
    ] as const) {
      const times: number[] = [];
      for (let n = 1; n <= 100; n++) times.push(await timeOnce(`${place.address}${path}${n}`));
      printTimes(name, times);
    }
    process.stdout.write("\na publication and the first views after it, in milliseconds\n");
    const views = await firstViews(place.address, ownerUrl, options.claims);
    for (const [name, times] of Object.entries(views)) printTimes(name, times);
    await printScripts(place.address, smallest.address, options.claims);
    await verifyAll();
    process.stdout.write(`\nMeasured with ${options.claims.toLocaleString("en")} claims loaded.\n`);
    return 0;
  });
}
