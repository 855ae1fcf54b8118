import type pg from "pg";
import { aliasesOf } from "@/lib/speakers/names";
import type { Claims, GeneratedClaim } from "./claims";
import { AUTHOR, articleRows, claimRow, idOf, isPublic, type Row, SECOND, verdictRow } from "./rows";

/** Claims that are written at once. */
const BATCH = 5000;

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

async function loadBatch(client: pg.Client, batch: readonly GeneratedClaim[], first: number): Promise<void> {
  const numbered = batch.map((claim, nth) => ({ claim, n: first + nth }));
  const { articles, versions, mentions } = articleRows(batch, first);
  const claims = numbered.map(({ claim, n }) => claimRow(claim, n));
  const slugs = claims.map(({ id, slug }) => ({ kind: "claim", slug, subjectId: id }));
  const verdicts = numbered.filter(({ n }) => isPublic(n)).map(({ claim, n }) => verdictRow(claim, n));
  for (const [table, rows] of Object.entries({
    Claim: claims,
    Slug: slugs,
    Verdict: verdicts,
    Article: articles,
    ArticleVersion: versions,
    Mention: mentions,
  }))
    await insert(client, table, rows);
}

/**
 * Writes the first `count` claims with what belongs to them. Triggers and foreign keys rest meanwhile: the rows fit
 * together by how they are made, and the index is built when all of them are there.
 */
export async function loadClaims(client: pg.Client, claims: Claims, count: number): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await loadPeople(client, claims);
  for (let first = 0; first < count; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - first) }, (_, nth) => claims.at(first + nth));
    await loadBatch(client, batch, first);
  }
  await client.query("SET session_replication_role = origin");
  await client.query("ANALYZE");
}
