import { z } from "zod";

/**
 * A backup is compressed by gzip: a line of JSON that says what follows; of each table its rows as Postgres' COPY
 * writes them, ended by a line `\.`; the bytes of the kept copies, unless they were left out; at last a line of JSON with
 * how many rows each table had and their SHA-256.
 */
export const FORMAT = 2;
/** Format 1 carried no copies. */
export const READ_FORMATS: readonly number[] = [1, FORMAT];
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
  /** Whether the bytes of the kept copies follow the tables. */
  copies: z.enum(["carried", "left_out"]).default("left_out"),
});
export type Header = z.infer<typeof headerSchema>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The bytes of a copy come in pieces; no piece of a store is longer. */
const LONGEST_PIECE = 64 * 1024 * 1024;
/** What came of reading a copy: all of it stands here, or why not. `deleted`: while the backup was made. */
const carried = z.enum(["kept", "missing", "altered", "deleted"]);
export type Carried = z.infer<typeof carried>;

/** Begins a copy, or ends them all with how many there were. */
export const copyLine = z.union([
  z.strictObject({ copy: hash }),
  z.strictObject({ copies: z.number().int().min(0) }),
]);
/** Says that so many bytes of it follow, or ends it. */
export const pieceLine = z.union([
  z.strictObject({ bytes: z.number().int().min(1).max(LONGEST_PIECE) }),
  z.strictObject({ end: carried }),
]);
export type CopyLine = z.infer<typeof copyLine>;
export type PieceLine = z.infer<typeof pieceLine>;

export const footerSchema = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sha256: hash })),
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

/** "12 copies (3.4 MB)" */
export function countedCopies({ count, bytes }: { count: number; bytes: number }): string {
  return `${number(count)} ${count === 1 ? "copy" : "copies"} (${megabytes(bytes)})`;
}

export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
