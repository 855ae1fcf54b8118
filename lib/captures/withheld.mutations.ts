import type { Tx } from "@/lib/db";

/** Key of the advisory lock between whoever keeps bytes and whoever hides or deletes them: "held" in ASCII. */
const LOCK = 0x68656c64;

/** Part of a write that keeps bytes: until it ends nobody hides or deletes any. Others may keep theirs beside it. */
const keepsBytes = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${LOCK})`;

/** Part of a write that hides or deletes bytes: until it ends nobody keeps any. */
export const withholdsBytes = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;

type Hidden = { what: "hidden"; at: Date; byId: string; reason: string };
type Withheld = { what: "deleted" } | Hidden;

type Row = {
  deletedAt: Date | null;
  hiddenAt: Date | null;
  hiddenById: string | null;
  hiddenReason: string | null;
};

/**
 * Whether the same bytes, or the same body in another web archive or as its page, were deleted or are hidden; null where neither. Part of
 * a write that keeps them: it stays so until the write ends.
 */
export async function withheldNow(
  tx: Tx,
  bodies: readonly string[],
  blobs: readonly string[],
): Promise<Withheld | null> {
  await keepsBytes(tx);
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT b."deletedAt", b."hiddenAt", b."hiddenById", b."hiddenReason" FROM "Blob" b
    WHERE coalesce(b."deletedAt", b."hiddenAt") IS NOT NULL AND (b.sha256 = ANY(${blobs}::text[])
      OR b.sha256 IN (SELECT cb.sha256 FROM "CaptureBlob" cb JOIN "Capture" c ON c.id = cb."captureId"
        WHERE cb.role IN ('warc', 'file') AND (c."wireSha256" = ANY(${bodies}::text[]) OR c."decodedSha256" = ANY(${bodies}::text[])
          OR (b."deletedAt" IS NOT NULL AND c.id IN (
            SELECT "captureId" FROM "ArchivedBody" WHERE "isPage" AND sha256 = ANY(${bodies}::text[]))))))
    ORDER BY b."deletedAt" NULLS LAST LIMIT 1`;
  if (!row) return null;
  if (row.deletedAt) return { what: "deleted" };
  const { hiddenAt, hiddenById, hiddenReason } = row;
  return hiddenAt && hiddenById && hiddenReason !== null
    ? { what: "hidden", at: hiddenAt, byId: hiddenById, reason: hiddenReason }
    : null;
}

/** Part of the same write: what it keeps is hidden as the others are. */
export async function hideLike(
  tx: Tx,
  hashes: readonly string[],
  { at, byId, reason }: Hidden,
): Promise<void> {
  await tx.blob.updateMany({
    where: { sha256: { in: [...hashes] }, hiddenAt: null, state: { not: "deleted" } },
    data: { hiddenAt: at, hiddenById: byId, hiddenReason: reason },
  });
}
