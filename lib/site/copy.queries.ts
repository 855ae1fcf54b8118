import { z } from "zod";
import { isPublicSource } from "@/lib/audit/publicTables";
import {
  type CopyReviewed,
  reviewOf,
  type Unconfirmed,
  unconfirmedAmong,
} from "@/lib/captures/review.queries";
import { shownAgain, type Withheld, withheldOf } from "@/lib/captures/standing";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { PAGE_SIZE } from "@/lib/paging";
import { publishCopies } from "@/lib/settings/queries";
import { type CopyPassage, passagesOf } from "./passages.queries";

const blobs = {
  orderBy: { role: "asc" },
  select: {
    role: true,
    sha256: true,
    blob: {
      select: {
        size: true,
        mediaType: true,
        hiddenAt: true,
        hiddenReason: true,
        shownAt: true,
        shownReason: true,
        deletedAt: true,
        deletedReason: true,
      },
    },
  },
} satisfies Prisma.Capture$blobsArgs;

/** What readers learn of an attempt. Who asked is told as "an editor": names stand under what was published. */
const copyPage = {
  id: true,
  address: true,
  askedById: true,
  askedAt: true,
  finishedAt: true,
  outcome: true,
  finalUrl: true,
  redirects: true,
  httpStatus: true,
  mediaType: true,
  wireSha256: true,
  wireSize: true,
  decodedSha256: true,
  decodedSize: true,
  suppliedAs: true,
  suppliedHow: true,
  fileName: true,
  elsewhereUrl: true,
  source: { select: { id: true, title: true, publisher: true, url: true, lang: true } },
  blobs,
  revisitOf: { select: { id: true, finishedAt: true, blobs } },
  readings: {
    orderBy: { id: "asc" },
    select: { kind: true, extractorVersion: true, title: true, pages: true, erasedAt: true },
  },
} satisfies Prisma.CaptureSelect;

type Row = Prisma.CaptureGetPayload<{ select: typeof copyPage }>;

export type CopyPage = Omit<Row, "redirects" | "askedById" | "outcome" | "finishedAt"> & {
  outcome: NonNullable<Row["outcome"]>;
  finishedAt: Date;
  isAsked: boolean;
  redirects: string[];
  /** What became of its bytes. */
  withheld: Withheld | null;
  shown: ReturnType<typeof shownAgain>;
  /** Of one that was supplied: what a second person said of it, or that it waits for one. */
  review: CopyReviewed | null;
  passages: CopyPassage[];
  /** Whether readers may download it. */
  isPublished: boolean;
};

const addresses = z.array(z.string()).catch([]);

/** An attempt at a source of something public, once it has ended; null for every other. */
export async function publicCopy(id: string): Promise<CopyPage | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const known = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM "Capture" t WHERE t.id = ${id}::uuid AND t.outcome IS NOT NULL
      AND ${Prisma.raw(isPublicSource('t."sourceId"'))}`;
  const row = known.length > 0 && (await db().capture.findUnique({ where: { id }, select: copyPage }));
  if (!row || row.outcome === null || row.finishedAt === null) return null;
  const { redirects, askedById, outcome, finishedAt, ...rest } = row;
  const held = [...row.blobs, ...(row.revisitOf?.blobs ?? [])].map(({ blob }) => blob);
  const [withheld, shown] = [withheldOf(held), shownAgain(held)];
  const [passages, isPublished, review] = await Promise.all([
    passagesOf(id, { isShown: withheld === null }),
    publishCopies(),
    reviewOf(id),
  ]);
  const isAsked = askedById !== null;
  return {
    ...rest,
    outcome,
    finishedAt,
    isAsked,
    redirects: addresses.parse(redirects),
    withheld,
    shown,
    review,
    passages,
    isPublished,
  };
}

const copyLine = {
  id: true,
  outcome: true,
  finishedAt: true,
  mediaType: true,
  decodedSize: true,
  suppliedAs: true,
  revisitOfId: true,
  blobs: {
    select: {
      blob: { select: { hiddenAt: true, hiddenReason: true, deletedAt: true, deletedReason: true } },
    },
  },
} satisfies Prisma.CaptureSelect;

type LineRow = Prisma.CaptureGetPayload<{ select: typeof copyLine }>;
export type CopyLine = LineRow & {
  outcome: NonNullable<LineRow["outcome"]>;
  finishedAt: Date;
  /** Of one that was supplied: why it does not count. */
  unconfirmed: Unconfirmed | null;
};

const ended = (row: LineRow, unconfirmed: Unconfirmed | null): CopyLine[] => {
  const { outcome, finishedAt } = row;
  return outcome && finishedAt ? [{ ...row, outcome, finishedAt, unconfirmed }] : [];
};

/**
 * The attempts at a source of something public that have ended, the latest first, or where those of one that was
 * merged into another are; null for every other source.
 */
export async function copiesOfSource(sourceId: string, after?: string) {
  if (!z.uuid().safeParse(sourceId).success) return null;
  const [known] = await db().$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "Source" asked JOIN "Source" t ON t.id = coalesce(asked."mergedIntoId", asked.id)
    WHERE asked.id = ${sourceId}::uuid AND ${Prisma.raw(isPublicSource("t.id"))}`;
  if (!known) return null;
  if (known.id !== sourceId.toLowerCase()) return { movedTo: known.id };
  const [source, rows] = await Promise.all([
    db().source.findUniqueOrThrow({
      where: { id: sourceId },
      select: { id: true, title: true, publisher: true, url: true, lang: true },
    }),
    db().capture.findMany({
      where: { sourceId, outcome: { not: null } },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
      ...(after && { cursor: { id: after }, skip: 1 }),
      select: copyLine,
    }),
  ]);
  const shown = rows.slice(0, PAGE_SIZE);
  const unconfirmed = await unconfirmedAmong(shown.map(({ id }) => id));
  return {
    source,
    rows: shown.flatMap((row) => ended(row, unconfirmed.get(row.id) ?? null)),
    next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  };
}
