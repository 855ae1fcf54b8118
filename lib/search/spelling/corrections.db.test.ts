import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { findCorrections, WORDS_ALIKE } from "./corrections.queries";

let drop: () => Promise<void>;
let indexId: number;
beforeAll(async () => {
  drop = await useFreshDatabase();
  indexId = await asOwner(async (client) => {
    await client.query('ALTER TABLE "SearchTerm" SET (autovacuum_enabled = off)');
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO "SearchIndex" (collection, version) VALUES ('claims', 'test') RETURNING id`,
    );
    const id = rows[0]?.id ?? 0;
    await client.query(
      `INSERT INTO "SearchTerm" ("indexId", "isPublic", term, documents, written)
       SELECT $1, n % 3 > 0, md5(n::text), 1, translate(md5(n::text), '0123456789', 'ghijklmnop')
       FROM generate_series(1, 20000) n`,
      [id],
    );
    await client.query(
      `INSERT INTO "SearchTerm" ("indexId", "isPublic", term, documents, written) VALUES
       ($1, true, 'govern', 40, 'government'), ($1, false, 'goverment', 1, 'govermental'),
       ($1, true, 'comput', 30, 'compute'), ($1, true, 'commut', 20, 'commute')`,
      [id],
    );
    return id;
  });
});
afterAll(() => drop());

test("a misspelt word gets the nearest word of its audience, of two as near the one that more documents have", async () => {
  const found = await findCorrections(indexId, "public", ["goverment", "comute", "xylophone"]);
  expect([...found].map(([word, { written, documents }]) => [word, written, documents])).toEqual([
    ["goverment", "government", 40],
    ["comute", "compute", 30],
  ]);
});

test("words alike are found by their own index, also while nothing is known of the table", async () => {
  const client = await pool().connect();
  try {
    await client.query("SET plan_cache_mode = force_generic_plan");
    await client.query(`PREPARE alike(int, bool, text[], int) AS ${WORDS_ALIKE}`);
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `EXPLAIN EXECUTE alike(${indexId}, false, '{goverment}', 30)`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("SearchTerm_written_like");
    expect(plan).not.toMatch(/Index.* on "?SearchTerm_(?:indexId|pkey)|Seq Scan on "?SearchTerm/);
  } finally {
    client.release(true);
  }
});
