import { db, type Tx, transaction } from "@/lib/db";
import { settings } from "@/lib/env";
import type { BlobRole, BlobState } from "@/lib/generated/prisma/enums";
import { sha256InTurns } from "@/lib/hash";
import type { Store } from "@/lib/store/store";

export type BlobToStore = { role: BlobRole; bytes: Uint8Array; mediaType: string };
export type StoredBlob = { role: BlobRole; sha256: string };

/** Whether so many bytes more fit into what this site may keep (STET_STORE_QUOTA). */
async function hasRoom(bytes: number, quota: number | undefined): Promise<boolean> {
  if (quota === undefined) return true;
  const { _sum } = await db().blob.aggregate({ where: { state: { not: "deleted" } }, _sum: { size: true } });
  return (_sum.size ?? 0) + bytes <= quota;
}

/**
 * Puts bytes into the store; null where it has no room for them. Their row is made first, pending: a process that is killed leaves nothing that a sweep does not
 * find. They are kept once an attempt has them (`keepBlobs`). Bytes that were deleted are not put there: the write that
 * would keep them says so (`withheld.mutations.ts`).
 */
export async function storeBlob(
  store: Store,
  { role, bytes, mediaType }: BlobToStore,
  quota = settings().STET_STORE_QUOTA,
): Promise<StoredBlob | null> {
  if (!(await hasRoom(bytes.length, quota))) return null;
  const hash = await sha256InTurns(bytes);
  await db().$executeRaw`
    INSERT INTO "Blob" (sha256, size, "mediaType", place)
    VALUES (${hash}, ${bytes.length}, ${mediaType}, ${store.place}::"BlobPlace")
    ON CONFLICT (sha256) DO UPDATE SET "createdAt" = now() WHERE "Blob".state = 'pending'`;
  const row = await db().blob.findUnique({ where: { sha256: hash }, select: { state: true } });
  if (row?.state !== "deleted") await store.put(hash, bytes);
  return { role, sha256: hash };
}

/** Stores the files of one attempt: all of them, or null and none where there is no room for all. */
export async function storeBlobs(store: Store, files: readonly BlobToStore[]): Promise<StoredBlob[] | null> {
  const stored: StoredBlob[] = [];
  for (const file of files) {
    const blob = await storeBlob(store, file);
    if (!blob) {
      await sweepBlobs(store, hashesOf(stored));
      return null;
    }
    stored.push(blob);
  }
  return stored;
}

export const hashesOf = (blobs: readonly StoredBlob[]): string[] => blobs.map(({ sha256: hash }) => hash);

/** Part of the write that finishes an attempt: what was stored is its own, and kept. */
export async function keepBlobs(tx: Tx, captureId: string, blobs: readonly StoredBlob[]): Promise<void> {
  for (const { role, sha256: hash } of blobs) {
    // Whoever sweeps holds the row: it is there, or it was swept and the attempt begins again.
    const kept = await tx.$executeRaw`
      UPDATE "Blob" SET state = 'kept', "verifiedAt" = now()
      WHERE sha256 = ${hash} AND state <> 'deleted'`;
    if (kept === 0) throw new Error(`The blob ${hash} was swept before it was kept.`);
    await tx.captureBlob.create({ data: { captureId, role, sha256: hash } });
  }
}

/**
 * Takes stored bytes away that no attempt came to keep, bytes first, and those of deleted blobs that somebody was about to
 * store again; gives how many rows went.
 */
export async function sweepBlobs(store: Store, hashes: readonly string[]): Promise<number> {
  let swept = 0;
  for (const hash of hashes) {
    const isGone = await transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ state: BlobState }[]>`
        SELECT state FROM "Blob" WHERE sha256 = ${hash} AND state IN ('pending', 'deleted') FOR UPDATE`;
      if (!row) return false;
      await store.remove(hash);
      if (row.state === "deleted") return false;
      await tx.blob.delete({ where: { sha256: hash } });
      return true;
    });
    if (isGone) swept++;
  }
  return swept;
}

/** Longest that bytes may be pending, in milliseconds: no attempt takes as long. */
const PENDING_MS = 60 * 60 * 1000;
const SWEPT_AT_ONCE = 200;

/** Sweeps what has been pending for an hour; gives how many. */
export async function sweepPending(store: Store, now: Date): Promise<number> {
  const rows = await db().blob.findMany({
    where: { state: "pending", createdAt: { lt: new Date(now.getTime() - PENDING_MS) } },
    orderBy: { createdAt: "asc" },
    take: SWEPT_AT_ONCE,
    select: { sha256: true },
  });
  return sweepBlobs(
    store,
    rows.map(({ sha256: hash }) => hash),
  );
}
