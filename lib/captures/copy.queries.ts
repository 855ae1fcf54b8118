import { z } from "zod";
import { isPublicSource } from "@/lib/audit/publicTables";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

const blob = {
  select: {
    size: true,
    state: true,
    hiddenAt: true,
    hiddenReason: true,
    shownAt: true,
    shownReason: true,
    deletedAt: true,
    deletedReason: true,
  },
} as const;

const deskCopy = {
  id: true,
  askedById: true,
  askedBy: { select: { name: true } },
  outcome: true,
  finishedAt: true,
  wireSha256: true,
  wireSize: true,
  decodedSha256: true,
  decodedSize: true,
  suppliedAs: true,
  suppliedHow: true,
  fileName: true,
  elsewhereUrl: true,
  statedUrl: true,
  statedAt: true,
  mediaType: true,
  source: { select: { id: true, title: true, lang: true } },
  blobs: { orderBy: { role: "asc" }, select: { role: true, sha256: true, blob } },
  revisitOf: { select: { blobs: { select: { blob } } } },
} satisfies Prisma.CaptureSelect;

type Row = Prisma.CaptureGetPayload<{ select: typeof deskCopy }>;
export type DeskCopy = Row & {
  outcome: NonNullable<Row["outcome"]>;
  finishedAt: Date;
  /** Whether readers have a page of it. */
  isPublic: boolean;
};

/** An attempt that has ended, for the desk. */
export async function deskCopyById(id: string): Promise<DeskCopy | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().capture.findUnique({ where: { id }, select: deskCopy });
  if (!row?.outcome || !row.finishedAt) return null;
  const known = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM "Capture" t WHERE t.id = ${id}::uuid AND ${Prisma.raw(isPublicSource('t."sourceId"'))}`;
  const { outcome, finishedAt } = row;
  return { ...row, outcome, finishedAt, isPublic: known.length > 0 };
}
