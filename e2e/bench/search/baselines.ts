import pg from "pg";
import type { Claims } from "./claims";
import { copyClaims } from "./load";
import { segmented } from "./portion";
import { type Timed, timeAll } from "./timing";

const LIMIT = 25;
/** A search that takes longer is ended, and counts as having taken so long. */
const TIMEOUT_MS = 30_000;
/** Seconds that each measurement may take. */
export const BUDGET = 45;

/** What Postgres itself has for searching, over the words of the same public claims. */
const BASELINES = {
  ts_rank_cd: {
    index: 'CREATE INDEX "Baseline_words" ON "Baseline" USING gin (words)',
    relation: "Baseline_words",
    queryText: segmented,
    sql: `SELECT id FROM "Baseline", (SELECT replace(plainto_tsquery('english', $1)::text, ' & ', ' | ')::tsquery AS q) asked
      WHERE words @@ q ORDER BY ts_rank_cd(words, q) DESC LIMIT ${LIMIT}`,
  },
  pg_trgm: {
    index: 'CREATE INDEX "Baseline_text" ON "Baseline" USING gin (text gin_trgm_ops)',
    relation: "Baseline_text",
    queryText: (text: string) => text,
    sql: `SELECT id FROM "Baseline" WHERE $1 <% text ORDER BY word_similarity($1, text) DESC LIMIT ${LIMIT}`,
  },
} as const;
export type BaselineName = keyof typeof BASELINES;
export const BASELINE_NAMES = Object.keys(BASELINES) as BaselineName[];

/** Writes the words of the public claims. Postgres reads them when all are there, with as many processes as it likes. */
export async function loadBaseline(client: pg.Client, claims: Claims, count: number): Promise<void> {
  await client.query('CREATE UNLOGGED TABLE "BaselineText" (id uuid, text text, words text)');
  await copyClaims(client, claims, count, "words");
  await client.query('ANALYZE "BaselineText"');
  await client.query(
    `CREATE TABLE "Baseline" AS SELECT id, text, to_tsvector('english', words) AS words FROM "BaselineText"`,
  );
  await client.query('DROP TABLE "BaselineText"');
}

export async function indexBaseline(
  client: pg.Client,
  name: BaselineName,
): Promise<{ seconds: number; bytes: number }> {
  const started = performance.now();
  await client.query("SET maintenance_work_mem = '512MB'");
  await client.query(BASELINES[name].index);
  const seconds = (performance.now() - started) / 1000;
  await client.query('ANALYZE "Baseline"');
  const size = await client.query("SELECT pg_relation_size($1::regclass)::float8 AS bytes", [
    `"${BASELINES[name].relation}"`,
  ]);
  return { seconds, bytes: size.rows[0].bytes as number };
}

/** Times a baseline; a search that ran into the time limit counts as having taken so long. */
export async function timeBaseline(
  url: string,
  name: BaselineName,
  queries: readonly string[],
  clients: number,
): Promise<Timed> {
  const connections = Array.from({ length: clients }, () => new pg.Client({ connectionString: url }));
  const { queryText, sql } = BASELINES[name];
  await Promise.all(connections.map((one) => one.connect()));
  await Promise.all(connections.map((one) => one.query(`SET statement_timeout = ${TIMEOUT_MS}`)));
  try {
    return await timeAll(
      queries.map(queryText),
      clients,
      async (query, nth) => {
        const answer = connections[nth]?.query({ name, text: sql, values: [query] });
        await answer?.catch(ignoreTimeout);
      },
      BUDGET,
    );
  } finally {
    await Promise.all(connections.map((one) => one.end()));
  }
}

/** What Postgres says of a statement that took longer than it may. */
const QUERY_CANCELED = "57014";

function ignoreTimeout(error: unknown): void {
  if (!(error instanceof pg.DatabaseError && error.code === QUERY_CANCELED)) throw error;
}
