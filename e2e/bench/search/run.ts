import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prepareDatabase, STATE } from "@/prisma/commands/database";
import { onStop, quietly, step, withLifecycle } from "@/prisma/process/lifecycle";
import { withClient } from "@/prisma/server/client";
import { startEmbedded } from "@/prisma/server/embedded";
import { inDatabase, type Roles } from "@/prisma/server/roles";
import type { Tell } from "../figures";
import { BASELINE_NAMES, type BaselineName, indexBaseline, loadBaseline, timeBaseline } from "./baselines";
import { Claims } from "./claims";
import { loadClaims } from "./load";
import type { BuildFigures } from "./measureBuild";
import type { SearchFigures } from "./measureSearch";
import type { UpdateFigures } from "./measureUpdates";
import { type Options, readOptions } from "./options";
import { type Baseline, type Measured, machine, sizeReport, summary } from "./report";
import { figuresOf } from "./timing";
import { benchmarkQueries, claimsToAdd, type Work } from "./workload";

/** Claims that are saved while others are searched for, and some to spare. */
const ADDED = 400;
const CLIENTS = 16;

/** Where one size is measured: its own database, and a folder for what processes tell each other. */
type Place = Roles & { home: string };

async function database(server: Roles, name: string): Promise<Roles> {
  await withClient(server.ownerUrl, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`));
  const roles = inDatabase(server, name);
  await prepareDatabase(roles);
  return roles;
}

/** Runs one phase in a process of its own over the database. */
async function inChild<T>(
  { url, home }: Place,
  work: Omit<Work, "queries"> & { queries: unknown[] },
): Promise<T> {
  const [input, output] = [join(home, "work.json"), join(home, "measured.json")];
  writeFileSync(input, JSON.stringify(work));
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: "production" } as NodeJS.ProcessEnv;
  await quietly(
    process.execPath,
    ["prisma/commands/launch.mjs", "e2e/bench/search/child.ts", input, output],
    env,
  );
  return JSON.parse(readFileSync(output, "utf8")) as T;
}

async function measureBaselines(place: Place, claims: Claims, count: number, queries: readonly string[]) {
  const measured: Partial<Record<BaselineName, Baseline>> = {};
  await step("Writing words for Postgres' own search", () =>
    withClient(place.ownerUrl, (client) => loadBaseline(client, claims, count)),
  );
  for (const name of BASELINE_NAMES) {
    const built = await step(`Building the index of ${name}`, () =>
      withClient(place.ownerUrl, (client) => indexBaseline(client, name)),
    );
    const time = (clients: number) => timeBaseline(place.ownerUrl, name, queries, clients);
    const one = await step(`Asking ${name}`, () => time(1));
    const many = await step(`Asking ${name} from ${CLIENTS} clients`, () => time(CLIENTS));
    measured[name] = { ...built, one: figuresOf(one), many: figuresOf(many) };
  }
  return measured;
}

async function measureSize(place: Place, claims: Claims, count: number, options: Options): Promise<Measured> {
  const began = performance.now();
  await step(`Loading ${count.toLocaleString("en")} claims`, () =>
    withClient(place.ownerUrl, (client) => loadClaims(client, claims, count)),
  );
  const loaded = (performance.now() - began) / 1000;
  const queries = benchmarkQueries(claims, count, options.queries);
  const nothing = { queries: [], added: [] };
  const built = await step("Building the index", () =>
    inChild<BuildFigures>(place, { phase: "build", ...nothing }),
  );
  const measured: Measured = { claims: count, loaded, built, searched: null, baselines: {}, adding: null };
  if (options.only !== "adding") {
    const work = { phase: "search", queries, added: [] } as const;
    measured.searched = await step("Searching", () => inChild<SearchFigures>(place, { ...work, added: [] }));
  }
  if (options.only !== "search") {
    const added = claimsToAdd(claims, count, ADDED);
    measured.adding = await step("Adding claims while searching", () =>
      inChild<UpdateFigures>(place, { phase: "adding", queries, added }),
    );
  }
  if (options.only === "all") {
    const texts = queries.slice(0, options.baselines).map(({ query }) => query.q);
    measured.baselines = await measureBaselines(place, claims, count, texts);
  }
  return measured;
}

/**
 * `npm run bench -- search`: how fast claims are found and added, at each size in a database of its own, beside what
 * Postgres has for searching over the same rows. The sizes do not share anything but the machine.
 */
export async function benchSearch(args: string[], tell: Tell): Promise<number> {
  const options = readOptions(args);
  return withLifecycle(async () => {
    process.stdout.write(`${machine()}\n`);
    const home = join(STATE, `bench-${process.pid}`);
    mkdirSync(home, { recursive: true });
    onStop(() => rmSync(home, { recursive: true, force: true }));
    const server = await step("Starting a database", () => startEmbedded(home, "npm run bench"));
    const claims = new Claims(options.seed);
    const all: Measured[] = [];
    for (const count of options.claims) {
      const name = `stet_${count}`;
      const roles = await database(server, name);
      const measured = await measureSize({ ...roles, home }, claims, count, options);
      all.push(measured);
      process.stdout.write(sizeReport(measured));
      await withClient(server.ownerUrl, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
    }
    process.stdout.write(summary(all, options.baselines));
    tell({
      search: all.map(({ claims: count, built, searched }) => ({
        ...{ claims: count, p50: searched?.one.p50 ?? null, p95: searched?.one.p95 ?? null },
        first: searched && { asked: searched.first.n, p50: searched.first.p50, p95: searched.first.p95 },
        searchLoad: searched?.load ?? null,
        ...{ indexSeconds: built.seconds, indexMegabytes: built.megabytes, indexLoad: built.load },
      })),
    });
    return 0;
  });
}
