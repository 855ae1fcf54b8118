import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { pool } from "@/lib/db";
import { searchClaims } from "@/lib/search/claims/queries";
import { type Figures, figuresOf, timeAll } from "./timing";
import type { BenchmarkQuery } from "./workload";

/** The first questions after a start, told apart: they warm up the JIT, the threads and the caches of Postgres. */
const FIRST = 100;
const MANY = 16;

export type SearchFigures = {
  first: Figures;
  one: Figures;
  many: Figures;
  /** p95 of each form of query, with one client. */
  forms: Record<string, number>;
  /** The share of the pasted quotes whose claim is on the first page, of those that are public. */
  foundAgain: number;
  megabytes: { node: number; postgres: number | null };
  /** Of the machine, when the one client had asked its questions. */
  load: number[];
};

export const megabytesOfNode = () => process.resourceUsage().maxRSS / 1024;

/** What the processes of Postgres hold now, what they share counted once; null where the system does not say. */
async function megabytesOfPostgres(): Promise<number | null> {
  const { rows } = await pool().query<{ pid: number }>("SELECT pid FROM pg_stat_activity");
  try {
    const held = rows.map(({ pid }) =>
      /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")),
    );
    return held.reduce((sum, match) => sum + Number(match?.[1] ?? 0), 0) / 1024;
  } catch {
    return null;
  }
}

/** Searches as the site does, with one client and with sixteen. */
export async function measureSearch(queries: readonly BenchmarkQuery[]): Promise<SearchFigures> {
  const first = await timeAll(
    queries.slice(-FIRST),
    1,
    async ({ query }) => void (await searchClaims(query)),
  );
  const pasted = { all: 0, found: 0 };
  const one = await timeAll(queries, 1, async ({ form, query, claim }) => {
    const { claims } = await searchClaims(query);
    if (form !== "pasted" || claim === null) return;
    pasted.all++;
    if (claims.some(({ id }) => id === claim)) pasted.found++;
  });
  const load = loadavg();
  const many = await timeAll(queries, MANY, async ({ query }) => void (await searchClaims(query)));
  const forms = [...new Set(queries.map(({ form }) => form))];
  const timesOf = (form: string) => one.times.filter((_, n) => queries[n]?.form === form);
  return {
    first: figuresOf(first),
    one: figuresOf(one),
    many: figuresOf(many),
    forms: Object.fromEntries(
      forms.map((form) => [form, figuresOf({ times: timesOf(form), seconds: 1 }).p95]),
    ),
    foundAgain: pasted.found / Math.max(1, pasted.all),
    megabytes: { node: megabytesOfNode(), postgres: await megabytesOfPostgres() },
    load,
  };
}
