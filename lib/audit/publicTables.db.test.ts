import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { NOT_PUBLIC, PUBLIC_TABLES } from "./publicTables";

async function columnsByTable(): Promise<Map<string, string[]>> {
  const rows = await db().$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT c.relname::text AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY 1`;
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

test("every table of the database is public, with rows that events name, or is not, with a reason", async () => {
  const known = [...PUBLIC_TABLES.map(({ table }) => table), ...Object.keys(NOT_PUBLIC)];
  expect([...(await columnsByTable()).keys()].sort()).toEqual(known.sort());
  expect(Object.values(NOT_PUBLIC).filter((reason) => reason.trim() === "")).toEqual([]);
});

test("every column of a public table counts, or is set apart", async () => {
  const columns = await columnsByTable();
  for (const { table, plain, times = [], days = [], digests = [], apart } of PUBLIC_TABLES) {
    const named = [...plain, ...times, ...days, ...digests, ...apart];
    expect(named.sort(), table).toEqual(columns.get(table)?.sort());
  }
});

test("a change of any public table is noted in its transaction", async () => {
  const rows = await db().$queryRaw<{ table: string }[]>`
    SELECT tgrelid::regclass::text AS "table" FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE p.proname IN ('stet_note', 'stet_note_slug') AND t.tgenabled = 'O'`;
  const parts = Object.entries(NOT_PUBLIC).flatMap(([table, why]) =>
    why.startsWith("a part of") ? [table] : [],
  );
  const wanted = [...PUBLIC_TABLES.map(({ table }) => table), ...parts];
  expect(rows.map(({ table }) => table.replaceAll('"', "")).sort()).toEqual(wanted.sort());
});
