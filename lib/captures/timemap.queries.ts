import { isPublicSource } from "@/lib/audit/publicTables";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { normaliseUrl } from "@/lib/web/url";
import { MEMENTOS_ON_A_PAGE } from "./limits";
import type { Memento, TimemapPage } from "./memento";
import { isUnconfirmed } from "./review.queries";

/** What one person alone supplied is not told as what stood at the address. */
const publicCopies = (sourceId: string) => Prisma.sql`FROM "Capture" c
  WHERE c."sourceId" = ${sourceId}::uuid AND c.outcome IN ('page', 'supplied') AND NOT ${isUnconfirmed}
    AND ${Prisma.raw(isPublicSource('c."sourceId"'))}`;

/** The source at an address, or the one that it was merged into. */
async function sourceAt(written: string): Promise<{ id: string; url: string } | null> {
  const url = normaliseUrl(written);
  const row =
    url && (await db().source.findUnique({ where: { url }, select: { id: true, mergedIntoId: true } }));
  return row ? { id: row.mergedIntoId ?? row.id, url } : null;
}

/** A page of the public copies of what stands at an address, the earliest first; null where there are none. */
export async function timemapPage(
  written: string,
  page: number,
  size = MEMENTOS_ON_A_PAGE,
): Promise<TimemapPage | null> {
  const source = await sourceAt(written);
  if (!source) return null;
  const rows = await db().$queryRaw<Memento[]>`
    SELECT c.id, c."finishedAt" AS at ${publicCopies(source.id)}
    ORDER BY c."finishedAt", c.id LIMIT ${size + 1} OFFSET ${(page - 1) * size}`;
  if (rows.length === 0) return null;
  return { original: source.url, page, isLast: rows.length <= size, mementos: rows.slice(0, size) };
}

/** The public copy nearest to a moment, or the latest; null where there is none. */
export async function nearestCopy(
  written: string,
  at: Date | undefined,
): Promise<{ original: string; found: Memento } | null> {
  const source = await sourceAt(written);
  if (!source) return null;
  const order = at
    ? Prisma.sql`abs(extract(epoch FROM c."finishedAt" - ${at}::timestamptz)), c.id`
    : Prisma.sql`c."finishedAt" DESC, c.id DESC`;
  const [found] = await db().$queryRaw<Memento[]>`
    SELECT c.id, c."finishedAt" AS at ${publicCopies(source.id)} ORDER BY ${order} LIMIT 1`;
  return found ? { original: source.url, found } : null;
}
