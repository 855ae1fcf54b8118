import { db } from "@/lib/db";
import type { Watch } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";

/** Somebody who looks for longer was killed, in milliseconds: a fetch, a browser and two threads take less. */
export const LEASE = 10 * 60 * 1000;

/** `sourceId`: the source, or the one into which it was merged, which has its copies and evidence. */
export type Taken = Pick<
  Watch,
  | "id"
  | "sourceId"
  | "address"
  | "origin"
  | "interval"
  | "looks"
  | "unchanged"
  | "failures"
  | "failingSince"
  | "toldFailing"
  | "etag"
  | "lastModified"
  | "wireSha256"
  | "readingId"
  | "pendingSha256"
  | "movedTo"
  | "flips"
> & { lookId: string };

/** A source whose address was corrected is looked at there; servers of watches that came with a backup are not known yet. */
export async function keepUp(): Promise<void> {
  await db().$executeRaw`
    UPDATE "Watch" w SET address = s.url, origin = substring(s.url FROM '^https?://[^/?#]+'), etag = NULL,
      "lastModified" = NULL, "wireSha256" = NULL, "movedTo" = NULL
    FROM "Source" s
    WHERE s.id = w."sourceId" AND s.url <> w.address AND s."mergedIntoId" IS NULL AND w."endedAt" IS NULL
      AND w."lookId" IS NULL`;
  await db().$executeRaw`
    INSERT INTO "WatchHost" (origin)
    SELECT DISTINCT w.origin FROM "Watch" w
    WHERE w.status = 'active' AND NOT EXISTS (SELECT 1 FROM "WatchHost" h WHERE h.origin = w.origin)
    ON CONFLICT DO NOTHING`;
}

/**
 * Takes a watch whose time has come and whose server may be asked now, with its server: nobody else looks at it, and
 * nobody asks that server, until the look ends or its time is over.
 */
export async function takeDue(now: Date, lease = LEASE): Promise<Taken | null> {
  const until = new Date(now.getTime() + lease);
  const [taken] = await db().$queryRaw<Taken[]>`
    WITH due AS (
      SELECT w.id, w.origin FROM "Watch" w JOIN "WatchHost" h ON h.origin = w.origin
      WHERE w.status = 'active' AND w."nextAt" <= ${now} AND h."freeAt" <= ${now}
      ORDER BY w."nextAt", w.id LIMIT 1 FOR UPDATE OF w, h SKIP LOCKED
    ), busy AS (
      UPDATE "WatchHost" h SET "freeAt" = ${until} FROM due WHERE h.origin = due.origin
    )
    UPDATE "Watch" w SET "lookId" = ${newId()}::uuid, "nextAt" = ${until} FROM due WHERE w.id = due.id
    RETURNING w.id, w.address, w.origin, w.interval, w.looks, w.unchanged, w.failures, w."failingSince",
      w."toldFailing", w.etag, w."lastModified", w."wireSha256", w."readingId", w."pendingSha256", w."movedTo", w.flips,
      w."lookId",
      coalesce((SELECT s."mergedIntoId" FROM "Source" s WHERE s.id = w."sourceId"), w."sourceId") AS "sourceId"`;
  return taken ?? null;
}

/** Gives a look back that was cut off: somebody else takes it up, at once or at `nextAt`. */
export async function giveBack({ id, lookId, origin }: Taken, nextAt: Date, freeAt = nextAt): Promise<void> {
  await db().watch.updateMany({ where: { id, lookId }, data: { lookId: null, nextAt } });
  await db().watchHost.updateMany({ where: { origin }, data: { freeAt } });
}

/** When the next of the watches that are due can be taken, its server being asked until then; null where none is due. */
export async function nextFree(now: Date): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ at: Date | null }[]>`
    SELECT min(h."freeAt") AS at FROM "Watch" w JOIN "WatchHost" h ON h.origin = w.origin
    WHERE w.status = 'active' AND w."nextAt" <= ${now}`;
  return row?.at ?? null;
}
