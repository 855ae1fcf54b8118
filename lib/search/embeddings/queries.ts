import { db, type Tx } from "@/lib/db";
import { embeddings } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Audience } from "../query";
import { embedderNow, sayOnce } from "./configured";
import type { ClaimWords, Embedder } from "./embedder";

/** A claim that may mean the same; `likeness` is the cosine between both. */
export type MeantAlike = { claimId: string; likeness: number };

/** How long a search waits for a direction of its words, in milliseconds; the model may be busy with claims. */
const PATIENCE = 1000;
/** Looked at beyond what is asked for, in place of claims withdrawn since their vectors were made. */
const SPARE = 20;
/** How many neighbours pgvector follows: its own default, and the most that it allows. */
const [FEWEST_FOLLOWED, MOST_FOLLOWED] = [40, 1000];

/** As Postgres reads a vector. */
export const literal = (vector: Float32Array) => `[${vector.join(",")}]`;

/** For this transaction: pgvector is found in whichever schema somebody has put it. */
export const reachVectors = (followed = FEWEST_FOLLOWED) => Prisma.sql`
  SELECT set_config('search_path', current_setting('search_path') || ', ' || quote_ident(n.nspname), true),
    set_config('hnsw.ef_search', ${String(followed)}, true)
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector'`;

/** Whether there is a place for this model's vectors. */
export async function isStored(name: string, tx: Tx = db()): Promise<boolean> {
  const [place] = await tx.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('stet_meaning.model') IS NOT NULL AS "isThere"`;
  if (!place?.isThere) return false;
  const models = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM stet_meaning.model`;
  return models.some((model) => model.name === name);
}

/** Nearest of what is public, or of what is not: each has its own index, so that neither crowds the other out. */
const nearest = (isPublic: boolean, vector: string, count: number) => Prisma.sql`(
  SELECT "claimId", -(embedding <#> ${vector}::vector) AS likeness FROM stet_meaning.vector
  WHERE "isPublic" = ${Prisma.raw(String(isPublic))} ORDER BY embedding <#> ${vector}::vector LIMIT ${count})`;

async function findNearest(vector: Float32Array, least: number, limit: number, audience: Audience) {
  const count = Math.min(limit + SPARE, MOST_FOLLOWED);
  const parts = audience === "public" ? [true] : [true, false];
  const near = parts.map((isPublic) => nearest(isPublic, literal(vector), count));
  // What may be shown is read from the claim itself: the vectors follow it by up to a minute.
  const may = audience === "public" ? Prisma.sql`c."publicSince" IS NOT NULL` : Prisma.sql`true`;
  const [, rows] = await db().$transaction([
    db().$queryRaw`${reachVectors(Math.max(count, FEWEST_FOLLOWED))}`,
    db().$queryRaw<MeantAlike[]>`
      SELECT c.id AS "claimId", near.likeness FROM (${Prisma.join(near, " UNION ALL ")}) near
      JOIN "Claim" c ON c.id = near."claimId"
      WHERE c.status <> 'withdrawn' AND ${may} AND near.likeness >= ${least}
      ORDER BY near.likeness DESC, c.id LIMIT ${limit}`,
  ]);
  return rows;
}

async function directionOf(embedder: Embedder, text: string): Promise<Float32Array | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The model did not answer in time")), PATIENCE);
  });
  const made = embedder.embed([text]);
  try {
    return (await Promise.race([made, late]))[0];
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The claims that mean most nearly what a text says, in whichever words or language, best first; readers are given
 * public ones, and nobody one that was withdrawn. None when no model is
 * configured, while it is being loaded, and when anything is wrong with it: search does without.
 */
export async function meantAlike(text: string, limit: number, audience: Audience): Promise<MeantAlike[]> {
  const embedder = embedderNow();
  if (!embedder || text.trim() === "") return [];
  try {
    const least = embeddings()?.least;
    if (least === undefined || !(await isStored(embedder.name))) return [];
    const vector = await directionOf(embedder, text);
    return vector ? await findNearest(vector, least, limit, audience) : [];
  } catch (error) {
    sayOnce("Claims could not be found by meaning", error);
    return [];
  }
}

export type Lacking = ClaimWords & { id: string; revision: number; isPublic: boolean };

/** Claims after this one, in the order of their ids, that have no vector or one of what they were before. */
export async function lackingVectors(after: string, count: number): Promise<Lacking[]> {
  return db().$queryRaw<Lacking[]>`
    SELECT c.id, c.revision, c."publicSince" IS NOT NULL AS "isPublic", c."statementEn", c."statementZh", c.quote
    FROM "Claim" c LEFT JOIN stet_meaning.vector v ON v."claimId" = c.id
    WHERE c.id > ${after}::uuid AND c.status <> 'withdrawn' AND (v."claimId" IS NULL
      OR v.revision <> c.revision OR v."isPublic" <> (c."publicSince" IS NOT NULL))
    ORDER BY c.id LIMIT ${count}`;
}

/** Counts every change of a claim; null where Postgres keeps no such count. It may be some seconds late. */
export async function changesOfClaims(): Promise<bigint | null> {
  const [row] = await db().$queryRaw<{ changes: bigint }[]>`
    SELECT n_tup_ins + n_tup_upd + n_tup_del AS changes FROM pg_stat_user_tables
    WHERE relid = '"Claim"'::regclass`;
  return row?.changes || null;
}
