import { availableParallelism } from "node:os";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { Piscina } from "piscina";
import { ahead } from "@/lib/search/index/build/ahead";
import { aliasesOf } from "@/lib/speakers/names";
import type { Claims } from "./claims";
import { partsOf, type Range, type TablePart } from "./portion";
import { AUTHOR, idOf, type Row, SECOND } from "./rows";

/** Claims that are made up and written at once. */
const PORTION = 5000;
const TABLES = ["Claim", "Slug", "Verdict", "Article", "ArticleVersion", "Mention"];

/** Writes rows as the table's own types; columns that no row has keep their defaults. */
async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`,
    [JSON.stringify(rows)],
  );
}

const uuidOf = (n: number) => `0190b000-0000-7000-9000-${n.toString(16).padStart(12, "0")}`;

async function loadPeople(client: pg.Client, { speakers }: Claims): Promise<void> {
  const person = { role: "reviewer", demo: true };
  await insert(client, "User", [
    { id: AUTHOR, email: "bench-author@example.org", name: "Bench author", ...person },
    { id: SECOND, email: "bench-second@example.org", name: "Bench second", ...person },
  ]);
  const rows = speakers.map(({ kind, nameEn, nameZh }, n) => {
    return { id: idOf("speaker", n), slug: `bench-speaker-${n}`, kind, nameEn, nameZh };
  });
  await insert(client, "Speaker", rows);
  const aliases = speakers.flatMap((speaker, n) =>
    aliasesOf(speaker).map((alias) => ({ ...alias, speakerId: idOf("speaker", n) })),
  );
  const withIds = aliases.map((alias, n) => ({ id: uuidOf(n), ...alias }));
  await insert(client, "SpeakerAlias", withIds);
}

async function copyPart(client: pg.Client, { table, columns, text }: TablePart): Promise<void> {
  if (text === "") return;
  const names = columns.map((name) => `"${name}"`).join(", ");
  await pipeline(Readable.from([text]), client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`)));
}

/** Portions of so many claims in their order. Threads make up the next ones while one is written. */
async function* portions(claims: Claims, count: number, of: Range["of"]): AsyncGenerator<TablePart[], void> {
  const ranges = Array.from({ length: Math.ceil(count / PORTION) }, (_, nth): Range => {
    const first = nth * PORTION;
    return { seed: claims.seed, first, count: Math.min(PORTION, count - first), of };
  });
  if (ranges.length < 2) {
    for (const range of ranges) yield partsOf(claims, range);
    return;
  }
  const threads = availableParallelism();
  const piscina = new Piscina({
    filename: [process.cwd(), "e2e/bench/search/portionThread.ts"].join("/"),
    execArgv: ["--import", "tsx"],
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    yield* ahead(ranges, threads, (range): Promise<TablePart[]> => piscina.run(range));
  } finally {
    await piscina.destroy();
  }
}

/** Writes what is made up of the first `count` claims, in portions by COPY. */
export async function copyClaims(
  client: pg.Client,
  claims: Claims,
  count: number,
  of: Range["of"],
): Promise<void> {
  for await (const parts of portions(claims, count, of))
    for (const part of parts) await copyPart(client, part);
}

/** Does `work` while the tables have no indexes but those of their keys; the others are made anew afterwards. */
async function withoutIndexes(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index i
     WHERE indrelid = ANY($1::regclass[])
       AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid)`,
    [TABLES.map((name) => `"${name}"`)],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await work();
  await client.query("SET maintenance_work_mem = '256MB'");
  for (const { definition } of rows) await client.query(definition);
  await client.query("RESET maintenance_work_mem");
}

/**
 * Writes the first `count` claims with what belongs to them. Triggers and foreign keys rest meanwhile: the rows fit
 * together by how they are made, and the index of the search is built when all of them are there.
 */
export async function loadClaims(client: pg.Client, claims: Claims, count: number): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await loadPeople(client, claims);
  await withoutIndexes(client, () => copyClaims(client, claims, count, "rows"));
  await client.query("SET session_replication_role = origin");
  await client.query("ANALYZE");
}
