import { z } from "zod";

/**
 * A backup is text, compressed by gzip: a line of JSON that says what follows; of each table its rows as Postgres' COPY
 * writes them, ended by a line `\.`; at last a line of JSON with how many rows each table had and their SHA-256.
 */
export const FORMAT = 1;
/** What ends the rows of a table: no row of COPY is this line. */
export const END = "\\.\n";

const table = z.object({
  schema: z.literal("public"),
  name: z.string(),
  columns: z.array(z.string()).min(1),
});
const sequence = z.object({ schema: z.literal("public"), name: z.string(), last: z.string().regex(/^\d+$/) });

export const headerSchema = z.object({
  stet: z.literal("backup"),
  format: z.number().int(),
  madeAt: z.iso.datetime(),
  /** What had been applied, in order. */
  migrations: z.array(z.string()).min(1),
  /** How many lines the log had and the hash of the last. */
  log: z.object({ lines: z.string().regex(/^\d+$/), head: z.string().nullable() }),
  /** The signed checkpoint that lay outside the database before the rows were read; null where none did. */
  checkpoint: z.string().nullable().default(null),
  /** In an order in which each table stands after those it refers to. */
  tables: z.array(table),
  sequences: z.array(sequence),
});
export type Header = z.infer<typeof headerSchema>;

export const footerSchema = z.object({
  tables: z.record(
    z.string(),
    z.object({ rows: z.number().int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type Footer = z.infer<typeof footerSchema>;
export type Sum = Footer["tables"][string];

/** How a row is written must not depend on how a server is set up. */
export const SESSION = `
  SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 1;
  SET bytea_output = 'hex'; SET client_encoding = 'UTF8'; SET search_path = 'public';
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET row_security = off`;

const number = (n: number) => n.toLocaleString("en");

/** "1,234 rows of 20 tables" */
export function counted(sums: Footer["tables"]): string {
  const all = Object.values(sums);
  const rows = all.reduce((sum, one) => sum + one.rows, 0);
  return `${number(rows)} rows of ${number(all.length)} tables`;
}
