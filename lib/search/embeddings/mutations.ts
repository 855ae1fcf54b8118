import { NIL } from "uuid";
import { db, type Tx, transaction } from "@/lib/db";
import { embedder, warnOnce } from "./configured";
import { type Embedder, embeddedText } from "./embedder";
import { EmbeddingError } from "./modelFolder";
import {
  claimChangeCounter,
  isCurrentModel,
  type UnembeddedClaim,
  unembeddedClaims,
  vectorLiteral,
  vectorSettings,
} from "./queries";

/** Claims that are embedded at a time. */
const BATCH = 64;
/** How long one run may take, in milliseconds: other jobs wait for it, and pages for the processor. */
const RUN_TIME = 20_000;
/** The most that pgvector can index. */
const MAX_DIMENSIONS = 2000;
async function prepare(embedder: Embedder): Promise<void> {
  if (embedder.dimensions > MAX_DIMENSIONS) {
    throw new EmbeddingError(`${embedder.name} has more than ${MAX_DIMENSIONS} dimensions`);
  }
  if (await isCurrentModel(embedder.name)) return;
  const [found] = await db().$queryRaw<{ version: string }[]>`
    SELECT default_version AS version FROM pg_available_extensions WHERE name = 'vector'`;
  if (!found) throw new EmbeddingError("This Postgres does not have pgvector");
  // Tables are their owner's to make: the function has its rights (prisma/migrations).
  await db().$queryRaw`SELECT 1 FROM stet_prepare_vectors(${embedder.name}, ${embedder.dimensions}::int)`;
}

/** Stores the vectors with the revisions that were read: a claim that has changed since is embedded again. */
async function storeVectors(
  tx: Tx,
  name: string,
  claims: readonly UnembeddedClaim[],
  vectors: readonly Float32Array[],
) {
  // Another process may have switched to another model meanwhile.
  const current = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM stet_meaning.model WHERE name = ${name} FOR SHARE`;
  if (current.length === 0)
    throw new EmbeddingError(`The vectors kept now are of another model than ${name}`);
  await tx.$queryRaw`${vectorSettings()}`;
  await tx.$executeRaw`
    INSERT INTO stet_meaning.vector ("claimId", revision, "isPublic", embedding)
    SELECT id, revision, "isPublic", embedding::vector FROM unnest(
      ${claims.map(({ id }) => id)}::uuid[], ${claims.map(({ revision }) => revision)}::int[],
      ${claims.map(({ isPublic }) => isPublic)}::boolean[], ${vectors.map(vectorLiteral)}::text[]
    ) AS embedded (id, revision, "isPublic", embedding)
    ON CONFLICT ("claimId") DO UPDATE SET
      revision = excluded.revision, "isPublic" = excluded."isPublic", embedding = excluded.embedding`;
}

async function deleteOrphans(): Promise<void> {
  await db().$executeRaw`DELETE FROM stet_meaning.vector v
    WHERE NOT EXISTS (SELECT 1 FROM "Claim" c WHERE c.id = v."claimId" AND c.status <> 'withdrawn')`;
}

async function embedUntil(embedder: Embedder, until: number): Promise<boolean> {
  for (let after: string = NIL; performance.now() < until; ) {
    const claims = await unembeddedClaims(after, BATCH);
    const last = claims.at(-1);
    if (!last) return true;
    const vectors = await embedder.embed(claims.map(embeddedText));
    await transaction((tx) => storeVectors(tx, embedder.name, claims, vectors));
    after = last.id;
  }
  return false;
}

/**
 * Embeds claims without a current vector for a limited time; true when none is left. It may be run again at any time,
 * also after a crash or in parallel. Errors are logged and not thrown, since it is run again in a minute anyway.
 */
export async function embedClaims(runTime = RUN_TIME): Promise<boolean> {
  const until = performance.now() + runTime;
  try {
    const model = await embedder();
    if (!model) return true;
    await prepare(model);
    const isDone = await embedUntil(model, until);
    if (isDone) await deleteOrphans();
    return isDone;
  } catch (error) {
    warnOnce("Claims could not be given vectors", error);
    return true;
  }
}

/** How often all claims are checked although none has changed, in milliseconds: a million take a second or two. */
const RECHECK = 3_600_000;

/** The counter of changes when no claim was left without a vector, and until when that is trusted. */
let complete: { changes: bigint; until: number } | null = null;

/** The same for a job that runs each minute: it does nothing while no claim has changed. */
export async function embedChangedClaims(embed = embedClaims, count = claimChangeCounter): Promise<void> {
  const changes = await count();
  if (complete && changes === complete.changes && performance.now() < complete.until) return;
  const isDone = await embed();
  complete = isDone && changes !== null ? { changes, until: performance.now() + RECHECK } : null;
}
