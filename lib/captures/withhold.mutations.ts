import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { store as configuredStore, type Store } from "@/lib/store/store";
import { sweepBlobs } from "./blobs.mutations";
import type { WithheldCopy } from "./schema";
import { withholdsBytes } from "./withheld.mutations";

type Act = { now: Date; byId: string; reason: string };

/**
 * Hides the bytes of a copy from all but admins, wherever they are kept: of each attempt that has the same body. What
 * comes with the same body later is hidden too.
 */
export function hideCopy(actor: Actor, input: WithheldCopy): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "take_away");
    if (no) return no;
    const held = await heldCopy(tx, input.captureId);
    if (!held) return refuse("not_found");
    const hidden = await hideBlobs(tx, held.captureIds, {
      now: new Date(),
      byId: me.id,
      reason: input.reason,
    });
    if (hidden === 0) return refuse("copy_has_no_bytes");
    await append(tx, me.id, eventOf("capture.hidden", held.sourceId, input));
    return done(null);
  });
}

/** Shows again what was hidden with a copy in one act, and what came later and was hidden like it. */
export function showCopy(actor: Actor, input: WithheldCopy): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "take_away");
    if (no) return no;
    const held = await heldCopy(tx, input.captureId);
    if (!held) return refuse("not_found");
    const act = { now: new Date(), byId: me.id, reason: input.reason };
    if ((await showBlobs(tx, input.captureId, held.captureIds, act)) === 0) return refuse("copy_not_hidden");
    await append(tx, me.id, eventOf("capture.shown", held.sourceId, input));
    return done(null);
  });
}

/**
 * Deletes the bytes of a copy for good, wherever they are kept, and the words that were read in them. Hashes, dates and
 * what came of checks stay; the same bytes are not kept again.
 */
export async function deleteCopy(
  actor: Actor,
  input: WithheldCopy,
  store: Store = configuredStore(),
): Promise<Result<null>> {
  const result = await write(actor, async (tx, me) => {
    const no = forbidden(me, "take_away");
    if (no) return no;
    const held = await heldCopy(tx, input.captureId);
    if (!held) return refuse("not_found");
    const act = { now: new Date(), byId: me.id, reason: input.reason };
    const hashes = await deleteBlobs(tx, held.captureIds, act);
    if (hashes.length === 0) return refuse("copy_has_no_bytes");
    await eraseReadings(tx, held.captureIds, act.now);
    // Nobody deleted their pages: by themselves these may be kept again.
    await tx.archivedBody.updateMany({
      where: { captureId: { in: held.besideIds }, isPage: true },
      data: { isPage: false },
    });
    await append(tx, me.id, eventOf("capture.deleted", held.sourceId, input));
    return done(hashes);
  });
  if (!result.ok) return result;
  // If this is cut off, the job that verifies what lies in the store goes on with it.
  await sweepBlobs(store, result.value);
  return done(null);
}

function eventOf(
  verb: "capture.hidden" | "capture.shown" | "capture.deleted",
  subjectId: string,
  data: WithheldCopy,
): AuditEvent {
  return { verb, subjectType: "source", subjectId, data };
}

/** `besideIds`: of these the archives in which the body only lies beside the page that they are kept for. */
type Held = { sourceId: string; captureIds: string[]; besideIds: string[] };

/** A finished attempt, with all that have the same body or the same file, while nobody keeps any bytes. */
async function heldCopy(tx: Tx, captureId: string): Promise<Held | null> {
  await withholdsBytes(tx);
  const row = await tx.capture.findFirst({
    where: { id: captureId, outcome: { not: null } },
    select: { sourceId: true, wireSha256: true, decodedSha256: true, decodedSize: true },
  });
  if (!row) return null;
  // Empty bodies are all the same, and say nothing.
  const bodies =
    row.decodedSize === 0 ? [] : [row.wireSha256, row.decodedSha256].filter((hash) => hash !== null);
  const pages = await tx.archivedBody.findMany({
    where: { captureId, isPage: true },
    select: { sha256: true },
  });
  bodies.push(...pages.map(({ sha256 }) => sha256));
  const same = await tx.$queryRaw<{ id: string; isItself: boolean }[]>`
    SELECT id, bool_or("isItself") AS "isItself" FROM (
      SELECT ${captureId}::uuid AS id, true AS "isItself"
      UNION ALL SELECT id, true FROM "Capture" WHERE "wireSha256" = ANY(${bodies}::text[])
      UNION ALL SELECT id, true FROM "Capture" WHERE "decodedSha256" = ANY(${bodies}::text[])
      UNION ALL SELECT "captureId", "isPage" FROM "ArchivedBody" WHERE sha256 = ANY(${bodies}::text[])
      UNION ALL SELECT other."captureId", true FROM "CaptureBlob" own JOIN "CaptureBlob" other ON other.sha256 = own.sha256
        WHERE own."captureId" = ${captureId}::uuid AND own.role IN ('warc', 'file')) held
    GROUP BY id`;
  return {
    sourceId: row.sourceId,
    captureIds: same.map(({ id }) => id),
    besideIds: same.filter(({ isItself }) => !isItself).map(({ id }) => id),
  };
}

const hideBlobs = (tx: Tx, captureIds: readonly string[], { now, byId, reason }: Act): Promise<number> =>
  tx.$executeRaw`
    UPDATE "Blob" SET "hiddenAt" = ${now}, "hiddenById" = ${byId}::uuid, "hiddenReason" = ${reason}
    WHERE "hiddenAt" IS NULL AND "deletedAt" IS NULL
      AND sha256 IN (SELECT sha256 FROM "CaptureBlob" WHERE "captureId" = ANY(${captureIds}::uuid[]))`;

/** What was hidden by itself, at another moment, stays hidden. */
const showBlobs = (
  tx: Tx,
  captureId: string,
  captureIds: readonly string[],
  { now, byId, reason }: Act,
): Promise<number> =>
  tx.$executeRaw`
    UPDATE "Blob" SET "hiddenAt" = NULL, "hiddenById" = NULL, "hiddenReason" = NULL,
      "shownAt" = ${now}, "shownById" = ${byId}::uuid, "shownReason" = ${reason}
    WHERE "deletedAt" IS NULL AND sha256 IN (SELECT sha256 FROM "CaptureBlob" WHERE "captureId" = ANY(${captureIds}::uuid[]))
      AND "hiddenAt" IN (SELECT b."hiddenAt" FROM "Capture" c
        JOIN "CaptureBlob" cb ON cb."captureId" IN (c.id, c."revisitOfId") JOIN "Blob" b ON b.sha256 = cb.sha256
        WHERE c.id = ${captureId}::uuid)`;

/** `verifiedAt` is emptied: what lies in the store under these hashes is looked at first. */
async function deleteBlobs(
  tx: Tx,
  captureIds: readonly string[],
  { now, byId, reason }: Act,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ sha256: string }[]>`
    UPDATE "Blob" SET state = 'deleted', "deletedAt" = ${now}, "deletedById" = ${byId}::uuid,
      "deletedReason" = ${reason}, "verifiedAt" = NULL
    WHERE "deletedAt" IS NULL AND state <> 'pending'
      AND sha256 IN (SELECT sha256 FROM "CaptureBlob" WHERE "captureId" = ANY(${captureIds}::uuid[]))
    RETURNING sha256`;
  return rows.map(({ sha256 }) => sha256);
}

/**
 * The words that were read go, and those that a watch found changed in them and told; of the places where a quotation was found only
 * the quotation itself stays.
 */
async function eraseReadings(tx: Tx, captureIds: readonly string[], now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Reading" SET text = '', around = NULL, "erasedAt" = ${now}
    WHERE "captureId" = ANY(${captureIds}::uuid[]) AND "erasedAt" IS NULL`;
  const visits = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "WatchVisit" v SET passages = '[]' FROM "Reading" r
    WHERE r."captureId" = ANY(${captureIds}::uuid[]) AND r.id IN (v."readingId", v."earlierReadingId")
    RETURNING v.id`;
  await tx.$executeRaw`
    UPDATE "Notice" SET data = jsonb_set(data, '{passages}', '[]')
    WHERE kind = 'source_changed' AND data ->> 'visitId' = ANY(${visits.map(({ id }) => id)}::text[])
      AND "subjectId" IN (SELECT "watchId" FROM "WatchVisit" WHERE id = ANY(${visits.map(({ id }) => id)}::uuid[]))`;
  await tx.$executeRaw`
    UPDATE "QuoteCheck" q SET pieces = (
      SELECT jsonb_agg(CASE WHEN piece->>'found' = piece->>'quoted' THEN piece
        ELSE jsonb_set(piece, '{found}', '""') END ORDER BY nth)
      FROM jsonb_array_elements(q.pieces) WITH ORDINALITY all_of_it(piece, nth))
    FROM "Reading" r
    WHERE r.id = q."readingId" AND r."captureId" = ANY(${captureIds}::uuid[])
      AND EXISTS (SELECT 1 FROM jsonb_array_elements(q.pieces) piece WHERE piece->>'found' <> piece->>'quoted')`;
}
