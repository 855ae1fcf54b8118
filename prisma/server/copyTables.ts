import pg from "pg";

/** A table as its rows are copied. */
export type Table = { schema: string; name: string; columns: string[] };
/** A counter of a table, and the last number that it gave. */
export type Sequence = { schema: string; name: string; last: string };

const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name, c.oid::int AS id,
    ARRAY(SELECT confrelid::int FROM pg_constraint WHERE contype = 'f' AND conrelid = c.oid AND confrelid <> c.oid) AS needs,
    ARRAY(SELECT attname::text FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname = ANY($1) ORDER BY 1, 2`;
const SEQUENCES = `
  SELECT s.schemaname AS schema, s.sequencename AS name, s.last_value::text AS last, t.relname AS of
  FROM pg_sequences s
  JOIN pg_depend d ON d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass AND d.deptype IN ('a', 'i')
    AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
  JOIN pg_class t ON t.oid = d.refobjid
  WHERE s.schemaname = ANY($1) AND s.last_value IS NOT NULL ORDER BY 1, 2`;

const quoted = (name: string) => pg.escapeIdentifier(name);
export const called = ({ schema, name }: { schema: string; name: string }) =>
  `${quoted(schema)}.${quoted(name)}`;
const columnsOf = ({ columns }: Table) => columns.map(quoted).join(", ");

/** The tables of some schemas, each after those it refers to. */
export async function tablesIn(client: pg.Client, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<Table & { id: number; needs: number[] }>(TABLES, [schemas]);
  return inOrder(rows).map(({ schema, name, columns }) => ({ schema, name, columns }));
}

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

/** The sequences that number rows of these tables, as far as they gave a number. */
export async function sequencesOf(client: pg.Client, tables: readonly Table[]): Promise<Sequence[]> {
  const schemas = [...new Set(tables.map(({ schema }) => schema))];
  const { rows } = await client.query<Sequence & { of: string }>(SEQUENCES, [schemas]);
  const isOfThese = ({ schema, of }: { schema: string; of: string }) =>
    tables.some((table) => table.schema === schema && table.name === of);
  return rows.filter(isOfThese).map(({ schema, name, last }) => ({ schema, name, last }));
}

export async function setSequences(client: pg.Client, sequences: readonly Sequence[]): Promise<void> {
  for (const one of sequences) await client.query("SELECT setval($1::regclass, $2)", [called(one), one.last]);
}

export async function holdsRows(
  client: pg.Client,
  table: { schema: string; name: string },
): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM ${called(table)} LIMIT 1`);
  return rowCount === 1;
}

/** What gives a table's rows as text, in whichever order they lie. */
export const copyOutOf = (table: Table) => `COPY ${called(table)} (${columnsOf(table)}) TO STDOUT`;
export const copyInto = (table: Table) => `COPY ${called(table)} (${columnsOf(table)}) FROM STDIN`;

/** The same in the order of their keys, which is one in every database that holds the same rows. */
export async function orderedCopyOutOf(client: pg.Client, table: Table): Promise<string> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END AS key
     FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k(number, place), pg_attribute a
     WHERE i.indrelid = $1::regclass AND i.indisprimary AND a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY k.place`,
    [called(table)],
  );
  const keys = rows.map(({ key }) => key).join(", ");
  if (keys === "") throw new Error(`The table ${called(table)} has no primary key.`);
  return `COPY (SELECT ${columnsOf(table)} FROM ${called(table)} ORDER BY ${keys}) TO STDOUT`;
}

/**
 * Does `work` in a transaction in which the triggers of these tables rest: they judge changes, and rows that are loaded
 * were judged when they were written. References and checks are checked all the same.
 */
export async function withRestingTriggers(
  client: pg.Client,
  tables: readonly Table[],
  work: () => Promise<void>,
): Promise<void> {
  const each = async (statement: string) => {
    for (const table of tables) await client.query(`ALTER TABLE ${called(table)} ${statement}`);
  };
  await client.query("BEGIN");
  await each("DISABLE TRIGGER USER");
  await work();
  await each("ENABLE TRIGGER USER");
  await client.query("COMMIT");
}
