import { db, type Tx } from "@/lib/db";
import { embeddings } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Audience } from "../query";
import { embedderNow, warnOnce } from "./configured";
import type { ClaimTexts, Embedder } from "./embedder";

/** A claim near a text, with the cosine similarity of their embeddings. */
export type Neighbour = { claimId: string; similarity: number };

/** How long a search waits for the embedding of its text, in milliseconds: the model may be busy with claims. */
const TIMEOUT = 1000;
/** Neighbours read beyond the limit, in place of claims withdrawn since their vectors were made. */
const SPARE = 20;
/** The size of the candidate list of pgvector's HNSW search: its default, and the largest that it allows. */
const [DEFAULT_EF_SEARCH, MAX_EF_SEARCH] = [40, 1000];

/** A vector as Postgres reads it. */
export const vectorLiteral = (vector: Float32Array) => `[${vector.join(",")}]`;

/** Settings of this transaction: the schema in which pgvector is installed, whichever it is, and `ef_search`. */
export const vectorSettings = (efSearch = DEFAULT_EF_SEARCH) => Prisma.sql`
  SELECT set_config('search_path', current_setting('search_path') || ', ' || quote_ident(n.nspname), true),
    set_config('hnsw.ef_search', ${String(efSearch)}, true)
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector'`;

/** Whether the tables are there and hold vectors of this model. */
export async function isCurrentModel(name: string, tx: Tx = db()): Promise<boolean> {
  const [table] = await tx.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('stet_meaning.model') IS NOT NULL AS "isThere"`;
  if (!table?.isThere) return false;
  const models = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM stet_meaning.model`;
  return models.some((model) => model.name === name);
}

/** The nearest of public claims, or of the others: each has its own index, so that neither crowds out the other. */
const nearest = (isPublic: boolean, vector: string, count: number) => Prisma.sql`(
  SELECT "claimId", -(embedding <#> ${vector}::vector) AS similarity FROM stet_meaning.vector
  WHERE "isPublic" = ${Prisma.raw(String(isPublic))} ORDER BY embedding <#> ${vector}::vector LIMIT ${count})`;

async function findNearest(vector: Float32Array, minSimilarity: number, limit: number, audience: Audience) {
  const count = Math.min(limit + SPARE, MAX_EF_SEARCH);
  const parts = audience === "public" ? [true] : [true, false];
  const near = parts.map((isPublic) => nearest(isPublic, vectorLiteral(vector), count));
  // Whether a claim is public is read from the claim itself: the vectors are up to a minute behind.
  const isVisible = audience === "public" ? Prisma.sql`c."publicSince" IS NOT NULL` : Prisma.sql`true`;
  const [, rows] = await db().$transaction([
    db().$queryRaw`${vectorSettings(Math.max(count, DEFAULT_EF_SEARCH))}`,
    db().$queryRaw<Neighbour[]>`
      SELECT c.id AS "claimId", near.similarity FROM (${Prisma.join(near, " UNION ALL ")}) near
      JOIN "Claim" c ON c.id = near."claimId"
      WHERE c.status <> 'withdrawn' AND ${isVisible} AND near.similarity >= ${minSimilarity}
      ORDER BY near.similarity DESC, c.id LIMIT ${limit}`,
  ]);
  return rows;
}

async function embedInTime(embedder: Embedder, text: string): Promise<Float32Array | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The model did not answer in time")), TIMEOUT);
  });
  const vectors = embedder.embed([text]);
  try {
    return (await Promise.race([vectors, timeout]))[0];
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The claims nearest to a text by embedding, the nearest first; readers get public ones only, and nobody withdrawn
 * ones. None when no model is configured, while it is loaded, and when anything fails: search works without.
 */
export async function nearestClaims(text: string, limit: number, audience: Audience): Promise<Neighbour[]> {
  const embedder = embedderNow();
  if (!embedder || text.trim() === "") return [];
  try {
    const minSimilarity = embeddings()?.least;
    if (minSimilarity === undefined || !(await isCurrentModel(embedder.name))) return [];
    const vector = await embedInTime(embedder, text);
    return vector ? await findNearest(vector, minSimilarity, limit, audience) : [];
  } catch (error) {
    warnOnce("Claims could not be found by meaning", error);
    return [];
  }
}

export type UnembeddedClaim = ClaimTexts & { id: string; revision: number; isPublic: boolean };

/** The next claims, in the order of their ids, without a vector or with one of an earlier revision. */
export async function unembeddedClaims(after: string, count: number): Promise<UnembeddedClaim[]> {
  return db().$queryRaw<UnembeddedClaim[]>`
    SELECT c.id, c.revision, c."publicSince" IS NOT NULL AS "isPublic", c."statementEn", c."statementZh", c.quote
    FROM "Claim" c LEFT JOIN stet_meaning.vector v ON v."claimId" = c.id
    WHERE c.id > ${after}::uuid AND c.status <> 'withdrawn' AND (v."claimId" IS NULL
      OR v.revision <> c.revision OR v."isPublic" <> (c."publicSince" IS NOT NULL))
    ORDER BY c.id LIMIT ${count}`;
}

/** A counter of all changes of claims, up to some seconds late; null where Postgres keeps no such counter. */
export async function claimChangeCounter(): Promise<bigint | null> {
  const [row] = await db().$queryRaw<{ changes: bigint }[]>`
    SELECT n_tup_ins + n_tup_upd + n_tup_del AS changes FROM pg_stat_user_tables
    WHERE relid = '"Claim"'::regclass`;
  return row?.changes || null;
}
