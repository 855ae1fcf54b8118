import { mkdirSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { db, disconnect } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { newId } from "@/lib/id";
import { filesStore } from "@/lib/store/files";
import { stopThreads } from "@/lib/threadPool";
import { lookAtWatches, type World } from "@/lib/watches/look.mutations";
import { prepareDatabase, STATE } from "@/prisma/commands/database";
import { onStop, Refusal, step, withLifecycle } from "@/prisma/process/lifecycle";
import { withClient } from "@/prisma/server/client";
import { startEmbedded } from "@/prisma/server/embedded";
import type { Tell } from "./figures";

const options = z.object({
  pages: z.coerce.number().int().min(100).max(1_000_000).default(10_000),
});

function read(args: string[]): z.infer<typeof options> {
  try {
    const string = { type: "string" } as const;
    return options.parse(parseArgs({ args, options: { pages: string } }).values);
  } catch {
    throw new Refusal("npm run bench -- watch [--pages 10000 --json FILE]");
  }
}

/** Pages of one server. */
const PAGES_A_HOST = 20;
/** One page in so many changes between two rounds. */
const ONE_IN = 100;
/** Rounds in which nothing changes. */
const STILL = 2;

const WORDS =
  "The harbour board keeps this page for everybody who crosses the bay: how the crossings are run, who is asked when something changes, and where complaints are answered.";

/** The pages as their server has them: of some the words are others now, and some know what they sent. */
class Pages {
  readonly asked = new Map<string, number>();
  private changed = new Set<number>();

  change(count: number): void {
    this.changed = new Set(Array.from({ length: Math.ceil(count / ONE_IN) }, (_, nth) => nth * ONE_IN));
  }

  readonly answer: http.RequestListener = ({ url = "/", headers }, response) => {
    if (url === "/robots.txt") return void response.writeHead(404).end();
    this.asked.set(url, (this.asked.get(url) ?? 0) + 1);
    const nth = Number(url.slice(1));
    const share = this.changed.has(nth) ? "half of the lines by 2035" : "all of the lines by 2030";
    const page = `<!doctype html><html lang="en"><title>Page ${nth}</title><main><h1>Page ${nth}</h1><p>${WORDS}</p><p>We will run electric boats on ${share}, as promise number ${nth} says.</p></main></html>`;
    // Half of them send validators, and are asked with them.
    const etag = nth % 2 === 0 ? `"${nth}-${this.changed.has(nth)}"` : null;
    if (etag) response.setHeader("etag", etag);
    if (etag && headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.setHeader("content-type", "text/html; charset=utf-8").end(page);
  };
}

/** Serves the pages at this machine, whichever host is asked for. */
async function serve(pages: Pages): Promise<World["copy"]> {
  const server = http.createServer(pages.answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onStop(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  class Here extends http.Agent {
    override createConnection(...[given, done]: Parameters<http.Agent["createConnection"]>) {
      return super.createConnection({ ...given, host: "127.0.0.1", port }, done);
    }
  }
  const here = new Here();
  return { agentFor: () => here };
}

async function fill(ownerUrl: string, pages: number): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    // Made-up rows have no events.
    await client.query("SET stet.unlogged = 'on'");
    const userId = newId();
    await client.query(
      `INSERT INTO "User" (id, email, name, role) VALUES ($1, 'bench@stet.example', 'Bench', 'editor')`,
      [userId],
    );
    await client.query(
      `WITH made AS (
        SELECT gen_random_uuid() AS id, n, 'http://host-' || n / ${PAGES_A_HOST} || '.example' AS origin
        FROM generate_series(0, $1 - 1) n
      ), sources AS (
        INSERT INTO "Source" (id, url, title, publisher, kind, "createdById")
        SELECT id, origin || '/' || n, 'Page ' || n, 'Bench', 'official', $2 FROM made
      ), hosts AS (
        INSERT INTO "WatchHost" (origin) SELECT DISTINCT origin FROM made
      )
      INSERT INTO "Watch" (id, "sourceId", address, origin, "createdById", "ownerId", "nextAt", interval)
      SELECT gen_random_uuid(), id, origin || '/' || n, origin, $2, $2, now(), 86400 FROM made`,
      [pages, userId],
    );
  });
}

type Size = { rows: number; bytes: number; kept: number };

/** All rows of the record, and the bytes that the tables take once what is dead in them was swept. */
async function sizeOf(ownerUrl: string): Promise<Size> {
  return withClient(ownerUrl, async (client) => {
    await client.query("VACUUM (FULL, ANALYZE)");
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'rate_limit'`,
    );
    const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${name})`).join(" + ");
    const sizes = tables.map(({ name }) => `pg_total_relation_size('${name}')`).join(" + ");
    const { rows } = await client.query<Record<keyof Size, string>>(
      `SELECT ${counts} AS rows, ${sizes} AS bytes, (SELECT count(*) FROM "Capture") AS kept`,
    );
    const [row] = rows;
    return { rows: Number(row?.rows), bytes: Number(row?.bytes), kept: Number(row?.kept) };
  });
}

type Round = {
  looks: number;
  seconds: number;
  perSecond: number;
  memoryMb: number;
  asked: number;
  twice: number;
};

/** One round: every page is due once, at a day of its own; `day` moves the clock. */
async function round(world: World, pages: Pages, day: number): Promise<Round> {
  pages.asked.clear();
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 200);
  const begun = performance.now();
  const start = Date.now() + day * 86_400_000;
  const now = () => new Date(start + performance.now() - begun);
  const looks = await lookAtWatches({ ...world, now });
  // What was looked at just now is not due: nobody is asked again within their interval.
  const again = await lookAtWatches({ ...world, now });
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(timer);
  const asked = [...pages.asked.values()];
  const sum = asked.reduce((total, count) => total + count, 0);
  return {
    looks: looks + again,
    seconds,
    perSecond: looks / seconds,
    memoryMb: most / 1024 / 1024,
    asked: sum,
    twice: asked.filter((count) => count > 1).length,
  };
}

const EACH_FAR_APART = 40;

const line = (name: string, { looks, seconds, perSecond, memoryMb, twice }: Round) =>
  `${name.padEnd(26)}${String(looks).padStart(8)} looks${seconds.toFixed(1).padStart(8)} s${perSecond.toFixed(0).padStart(7)}/s${memoryMb.toFixed(0).padStart(6)} MB, ${twice} fetched twice\n`;

/**
 * `npm run bench -- watch`: thousands of watched pages on a server of this machine: how many a second, how much memory, and
 * by how much the record grows with each look that finds nothing. Ends with 1 where a page was fetched twice in its
 * interval, was forgotten, or left a row behind though it was as before.
 */
export function benchWatch(args: string[], tell: Tell): Promise<number> {
  return withLifecycle(async () => {
    const { pages: count } = read(args);
    const home = join(STATE, `bench-watch-${process.pid}`);
    mkdirSync(home, { recursive: true });
    onStop(() => rmSync(home, { recursive: true, force: true }));
    const roles = await step("Starting a database", () => startEmbedded(home, "npm run bench", true));
    await prepareDatabase(roles);
    setEnvironment({ DATABASE_URL: roles.url, DATABASE_OWNER_URL: roles.ownerUrl });
    onStop(async () => {
      await stopThreads();
      await disconnect();
    });
    const pages = new Pages();
    const copy = await serve(pages);
    const world: World = {
      ...(copy && { copy }),
      store: filesStore(join(home, "store")),
      show: null,
      pause: 0,
    };
    await step(`Watching ${count.toLocaleString("en")} pages`, () => fill(roles.ownerUrl, count));
    const rounds: Record<string, Round> = {};
    const measure = async (name: string, nth: number) => {
      const made = await round(world, pages, nth * EACH_FAR_APART);
      rounds[name] = made;
      process.stdout.write(line(name, made));
    };
    await measure("first copies", 0);
    const before = await sizeOf(roles.ownerUrl);
    for (let still = 1; still <= STILL; still++) await measure(`nothing new, round ${still}`, still);
    const after = await sizeOf(roles.ownerUrl);
    pages.change(count);
    await measure(`one in ${ONE_IN} changed`, STILL + 1);
    const changed = await db().watchVisit.count({ where: { kind: { in: ["wording", "substance"] } } });
    const looks = STILL * count;
    const growth = {
      rowsPerLook: (after.rows - before.rows) / looks,
      bytesPerLook: (after.bytes - before.bytes) / looks,
    };
    process.stdout.write(
      `growth with a look that finds nothing: ${growth.rowsPerLook} rows, ${growth.bytesPerLook.toFixed(2)} bytes\n` +
        `changed pages that were told: ${changed} of ${Math.ceil(count / ONE_IN)}\n`,
    );
    tell({ pages: count, rounds, growth, changed });
    const isWell = Object.values(rounds).every(
      ({ looks: each, twice, asked }) => each === count && asked === count && twice === 0,
    );
    return isWell && growth.rowsPerLook === 0 && changed === Math.ceil(count / ONE_IN) ? 0 : 1;
  });
}
