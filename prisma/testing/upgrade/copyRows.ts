import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { type Manifest, rowsFile } from "./keptSet";

type Table = Manifest["tables"][number];

/** Tables that hold rows. The queue's list of its own migrations and the counters of limits are no record. */
const FILLED = `
  SELECT n.nspname AS schema, c.relname AS name, c.oid::int AS id,
    ARRAY(SELECT confrelid::int FROM pg_constraint WHERE contype = 'f' AND conrelid = c.oid AND confrelid <> c.oid) AS needs,
    ARRAY(SELECT attname::text FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker')
    AND (n.nspname, c.relname) NOT IN (('graphile_worker', 'migrations'), ('public', 'rate_limit'))
    AND (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', n.nspname, c.relname), false, true, '')))[1]::text <> '0'
  ORDER BY 1, 2`;
const SEQUENCES = `
  SELECT schemaname AS schema, sequencename AS name, last_value::text AS last FROM pg_sequences
  WHERE schemaname IN ('public', 'graphile_worker') AND last_value IS NOT NULL ORDER BY 1, 2`;

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

const quoted = (name: string) => pg.escapeIdentifier(name);
const called = ({ schema, name }: { schema: string; name: string }) => `${quoted(schema)}.${quoted(name)}`;
const withColumns = (table: Table) => `${called(table)} (${table.columns.map(quoted).join(", ")})`;

/** Writes the rows of every table into the set's folder; gives the tables and where the sequences stand. */
export async function copyOut(url: string, set: string): Promise<Pick<Manifest, "tables" | "sequences">> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Table & { id: number; needs: number[] }>(FILLED);
    const tables = inOrder(rows).map(({ schema, name, columns }) => ({ schema, name, columns }));
    for (const table of tables) {
      const out = client.query(copyTo(`COPY ${withColumns(table)} TO STDOUT`));
      await pipeline(out, createGzip({ level: 9 }), createWriteStream(rowsFile(set, table)));
    }
    const sequences = await client.query<Manifest["sequences"][number]>(SEQUENCES);
    return { tables, sequences: sequences.rows };
  });
}

/** Each after those it refers to. */
function inOrder<T extends { id: number; needs: number[] }>(tables: readonly T[]): T[] {
  const ordered: T[] = [];
  for (let rest = [...tables]; rest.length > 0; ) {
    const waiting = new Set(rest.map(({ id }) => id));
    const next = rest.filter(({ needs }) => !needs.some((id) => waiting.has(id)));
    if (next.length === 0) throw new Error("Tables refer to one another in a circle.");
    ordered.push(...next);
    rest = rest.filter((table) => !next.includes(table));
  }
  return ordered;
}

/**
 * Puts a set's rows into a database of its schema, in place of what migrations put there. The triggers of ours rest
 * meanwhile: they judge changes, and these rows were judged when they were written. References are checked.
 */
export async function copyIn(url: string, set: string, { tables, sequences }: Manifest): Promise<void> {
  await withClient(url, async (client) => {
    const each = async (statement: (table: Table) => string, of = tables) => {
      for (const table of of) await client.query(statement(table));
    };
    await client.query("BEGIN");
    await each((table) => `ALTER TABLE ${called(table)} DISABLE TRIGGER USER`);
    await each((table) => `DELETE FROM ${called(table)}`, [...tables].reverse());
    for (const table of tables) {
      const into = client.query(copyFrom(`COPY ${withColumns(table)} FROM STDIN`));
      await pipeline(createReadStream(rowsFile(set, table)), createGunzip(), into);
    }
    for (const one of sequences) {
      await client.query("SELECT setval($1::regclass, $2)", [called(one), one.last]);
    }
    await each((table) => `ALTER TABLE ${called(table)} ENABLE TRIGGER USER`);
    await client.query("COMMIT");
  });
}
