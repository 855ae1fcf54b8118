import { availableParallelism } from "node:os";
import { pool } from "@/lib/db";
import { rebuildClaims } from "@/lib/search/claims/refresh.mutations";
import { megabytesOfNode } from "./measureSearch";

export type BuildFigures = { seconds: number; megabytes: number; tables: Record<string, number> };

/** Builds the index as `npm run reindex` does. Sizes of its tables, with their own indexes, in bytes. */
export async function measureBuild(): Promise<BuildFigures> {
  const started = performance.now();
  if (!(await rebuildClaims({ threads: availableParallelism() })))
    throw new Error("Somebody else is building the index.");
  const seconds = (performance.now() - started) / 1000;
  const { rows } = await pool().query<{ name: string; bytes: number }>(
    `SELECT relname AS name, pg_total_relation_size(oid)::float8 AS bytes FROM pg_class
     WHERE relkind = 'r' AND relname LIKE 'Search%' ORDER BY 2 DESC`,
  );
  const tables = Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes]));
  return { seconds, megabytes: megabytesOfNode(), tables };
}
