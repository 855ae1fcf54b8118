import { NIL } from "uuid";
import { db, type Tx, transaction } from "@/lib/db";
import { embedder, sayOnce } from "./configured";
import { type Embedder, wordsOf } from "./embedder";
import { MeaningError } from "./folder";
import { changesOfClaims, isStored, type Lacking, lackingVectors, literal, reachVectors } from "./queries";

/** Claims read and written at once. */
const BATCH = 64;
/** How long one run may take, in milliseconds: other jobs wait for it, and pages for the processor. */
const ROUND = 20_000;
/** More than this pgvector cannot index. */
const MOST_DIMENSIONS = 2000;
/** Any number of our own: two processes may begin at once. */
const LOCK = 5_783_304;

/** Makes a place for the vectors of this model; those of another, which tell it nothing, are thrown away. */
async function makePlace(tx: Tx, { name, dimensions }: Embedder): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  if (await isStored(name, tx)) return;
  await tx.$executeRaw`CREATE EXTENSION IF NOT EXISTS vector`;
  await tx.$queryRaw`${reachVectors()}`;
  await tx.$executeRaw`CREATE SCHEMA IF NOT EXISTS stet_meaning`;
  await tx.$executeRaw`DROP TABLE IF EXISTS stet_meaning.vector, stet_meaning.model`;
  await tx.$executeRaw`CREATE TABLE stet_meaning.model (
    name text PRIMARY KEY, dimensions integer NOT NULL, "createdAt" timestamptz NOT NULL DEFAULT now())`;
  await tx.$executeRaw`INSERT INTO stet_meaning.model (name, dimensions) VALUES (${name}, ${dimensions})`;
  // Without references: what is made from the record must never hold it back.
  await tx.$executeRawUnsafe(`CREATE TABLE stet_meaning.vector (
    "claimId" uuid NOT NULL, revision integer NOT NULL, "isPublic" boolean NOT NULL,
    embedding vector(${dimensions}) NOT NULL,
    PRIMARY KEY ("claimId") INCLUDE (revision, "isPublic"))`);
  await tx.$executeRaw`CREATE INDEX vector_public ON stet_meaning.vector
    USING hnsw (embedding vector_ip_ops) WHERE "isPublic" = true`;
  await tx.$executeRaw`CREATE INDEX vector_desk ON stet_meaning.vector
    USING hnsw (embedding vector_ip_ops) WHERE "isPublic" = false`;
}

async function prepare(embedder: Embedder): Promise<void> {
  if (embedder.dimensions > MOST_DIMENSIONS) {
    throw new MeaningError(`${embedder.name} has more than ${MOST_DIMENSIONS} dimensions`);
  }
  if (await isStored(embedder.name)) return;
  const [found] = await db().$queryRaw<{ version: string }[]>`
    SELECT default_version AS version FROM pg_available_extensions WHERE name = 'vector'`;
  if (!found) throw new MeaningError("This Postgres does not have pgvector");
  await transaction((tx) => makePlace(tx, embedder));
}

/** Vectors of claims as they were when they were read: one that has changed since is lacking again. */
async function keep(tx: Tx, name: string, claims: readonly Lacking[], vectors: readonly Float32Array[]) {
  // Another process may have begun with another model meanwhile.
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM stet_meaning.model WHERE name = ${name} FOR SHARE`;
  if (held.length === 0) throw new MeaningError(`The vectors kept now are of another model than ${name}`);
  await tx.$queryRaw`${reachVectors()}`;
  await tx.$executeRaw`
    INSERT INTO stet_meaning.vector ("claimId", revision, "isPublic", embedding)
    SELECT id, revision, "isPublic", embedding::vector FROM unnest(
      ${claims.map(({ id }) => id)}::uuid[], ${claims.map(({ revision }) => revision)}::int[],
      ${claims.map(({ isPublic }) => isPublic)}::boolean[], ${vectors.map(literal)}::text[]
    ) AS made (id, revision, "isPublic", embedding)
    ON CONFLICT ("claimId") DO UPDATE SET
      revision = excluded.revision, "isPublic" = excluded."isPublic", embedding = excluded.embedding`;
}

async function dropOutlived(): Promise<void> {
  await db().$executeRaw`DELETE FROM stet_meaning.vector v
    WHERE NOT EXISTS (SELECT 1 FROM "Claim" c WHERE c.id = v."claimId" AND c.status <> 'withdrawn')`;
}

async function embedLacking(embedder: Embedder, until: number): Promise<boolean> {
  for (let after: string = NIL; performance.now() < until; ) {
    const claims = await lackingVectors(after, BATCH);
    const last = claims.at(-1);
    if (!last) return true;
    const vectors = await embedder.embed(claims.map(wordsOf));
    await transaction((tx) => keep(tx, embedder.name, claims, vectors));
    after = last.id;
  }
  return false;
}

/**
 * Gives vectors to claims that lack one, for a while; true when none is left. It may run again at any time, after a
 * crash or beside itself. Nothing that goes wrong is thrown: it is run again in a minute anyway.
 */
export async function embedClaims(round = ROUND): Promise<boolean> {
  const until = performance.now() + round;
  try {
    const model = await embedder();
    if (!model) return true;
    await prepare(model);
    const isDone = await embedLacking(model, until);
    if (isDone) await dropOutlived();
    return isDone;
  } catch (error) {
    sayOnce("Claims could not be given vectors", error);
    return true;
  }
}

/** Looking through a million claims takes a second or two: without any change it is done this often, in milliseconds. */
const LOOK_AGAIN = 3_600_000;

/** How often claims had changed when none was left without its vector, and until when that is believed. */
let settled: { changes: bigint; until: number } | null = null;

/** The same for a job that is run each minute: most minutes nothing has changed. */
export async function embedChangedClaims(embed = embedClaims, count = changesOfClaims): Promise<void> {
  const changes = await count();
  if (settled && changes === settled.changes && performance.now() < settled.until) return;
  const isDone = await embed();
  settled = isDone && changes !== null ? { changes, until: performance.now() + LOOK_AGAIN } : null;
}
