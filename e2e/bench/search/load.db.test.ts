import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { searchClaims } from "@/lib/search/claims/queries";
import { rebuildClaims } from "@/lib/search/claims/refresh.mutations";
import { searchQuery } from "@/lib/search/schema";
import { asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { Claims } from "./claims";
import { loadClaims } from "./load";
import { isPublic } from "./rows";
import { benchmarkQueries } from "./workload";

const CLAIMS = 300;
const claims = new Claims(3);
let drop: () => Promise<void>;
let before: string[];

const indexes = async () => {
  const { rows } = await pool().query<{ indexdef: string }>(
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname",
  );
  return rows.map(({ indexdef }) => indexdef);
};

beforeAll(async () => {
  drop = await useFreshDatabase();
  before = await indexes();
  await asOwner((client) => loadClaims(client, claims, CLAIMS));
  await rebuildClaims();
});
afterAll(() => drop());

test("the tables have the indexes that they had", async () => {
  expect(before.length).toBeGreaterThan(100);
  expect(await indexes()).toEqual(before);
});

/** Tables are written while foreign keys rest: here they are held to them. */
test("the rows refer to rows that are there", async () => {
  const { rows } = await pool().query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
     WHERE contype = 'f' AND conrelid IN ('"Claim"'::regclass, '"Verdict"'::regclass, '"Mention"'::regclass,
       '"ArticleVersion"'::regclass, '"Article"'::regclass, '"SpeakerAlias"'::regclass)`,
  );
  expect(rows.length).toBeGreaterThan(8);
  for (const { table, name } of rows) {
    const { rows: of } = await pool().query<{ definition: string }>(
      "SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1",
      [name],
    );
    await asOwner(async (client) => {
      await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${of[0]?.definition}`);
    });
  }
});

test("what is public is found by what was said of it, and nothing else is", async () => {
  const pasted = benchmarkQueries(claims, CLAIMS, 400).filter(({ form }) => form === "pasted");
  const queries = pasted.filter(({ claim }) => claim !== null).slice(0, 40);
  const found: boolean[] = [];
  for (const { query, claim } of queries) {
    const hits = (await searchClaims(searchQuery.parse(query))).claims;
    found.push(hits.some(({ id }) => id === claim));
  }
  expect(found.filter(Boolean).length).toBeGreaterThan(0.9 * found.length);
  const all = await searchClaims(searchQuery.parse({ kind: "promise" }));
  const count = Array.from({ length: CLAIMS }, (_, n) => n).filter(
    (n) => isPublic(n) && claims.at(n).kind === "promise",
  ).length;
  expect(all.total).toBe(count);
});

test("what a filter would leave is counted as it is found with that filter", async () => {
  const filtered = benchmarkQueries(claims, CLAIMS, 400).filter(({ query }) => "kind" in query);
  expect(filtered.length).toBeGreaterThan(5);
  for (const { query } of filtered.slice(0, 12)) {
    const { facets } = await searchClaims(searchQuery.parse(query));
    for (const { value, count } of facets.kind) {
      const only = await searchClaims(searchQuery.parse({ ...query, kind: value }));
      expect(only.total, `${query.q}, ${value}`).toBe(count);
    }
    for (const { value, count } of facets.speaker.slice(0, 5)) {
      const only = await searchClaims(searchQuery.parse({ ...query, speaker: value }));
      expect(only.total, `${query.q}, ${value}`).toBe(count);
    }
  }
});
