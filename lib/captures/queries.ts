import { type DatePrecision, partialDateInput, storedDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { COPIES } from "@/lib/sources/copies";
import type { Details } from "./copySays";
import { type Unconfirmed, unconfirmedAmong } from "./review.queries";
import type { Base } from "./warc";

/** What the last copy of a source says, for telling another document at its address; null where there is none. */
export async function earlierText(sourceId: string): Promise<string | null> {
  const row = await db().reading.findFirst({
    where: { kind: { in: ["page", "text"] }, erasedAt: null, capture: { sourceId, outcome: "page" } },
    orderBy: { createdAt: "desc" },
    select: { text: true },
  });
  return row?.text ?? null;
}

/** An attempt of the source whose body is the same, byte for byte, and is kept and not hidden. */
export async function sameBody(sourceId: string, wireSha256: string): Promise<Base | null> {
  const row = await db().capture.findFirst({
    where: {
      sourceId,
      wireSha256,
      revisitOfId: null,
      blobs: { some: { role: "warc", blob: { state: "kept", hiddenAt: null } } },
    },
    orderBy: { finishedAt: "asc" },
    select: { id: true, finalUrl: true, finishedAt: true, wireSha256: true },
  });
  if (!row?.finalUrl || !row.finishedAt || !row.wireSha256) return null;
  return { id: row.id, url: row.finalUrl, at: row.finishedAt, payloadSha256: row.wireSha256 };
}

const attemptLine = {
  id: true,
  outcome: true,
  detail: true,
  askedAt: true,
  notBefore: true,
  nth: true,
  startedAt: true,
  finishedAt: true,
  address: true,
  finalUrl: true,
  httpStatus: true,
  mediaType: true,
  wireSha256: true,
  decodedSha256: true,
  decodedSize: true,
  revisitOfId: true,
  suppliedAs: true,
  suppliedHow: true,
  fileName: true,
  statedUrl: true,
  statedAt: true,
  elsewhereUrl: true,
  askedBy: { select: { name: true } },
  cancelledBy: { select: { name: true } },
  blobs: {
    select: {
      blob: {
        select: { state: true, hiddenAt: true, hiddenReason: true, deletedAt: true, deletedReason: true },
      },
    },
  },
} satisfies Prisma.CaptureSelect;

type Line = Prisma.CaptureGetPayload<{ select: typeof attemptLine }>;
/** `reading`: the beginning of what was read; "" where it was not read; null where there is nothing to read, or where it is hidden. */
export type AttemptLine = Line & {
  reading: string | null;
  /** The language that the page says it is in. */
  readingLang: string | null;
  /** Of one that was supplied: why readers are told nothing of it. */
  unconfirmed: Unconfirmed | null;
};

/** Copies in other archives that a page shows of one source. */
const MOST_SHOWN = 50;
/** How much of a reading a page shows, in code points. */
const BEGINNING = 300;

/** One page of the attempts to copy a source, the latest first, for the desk; and whether any of all made a copy. */
export async function attemptsOf(sourceId: string, after?: string) {
  const [read, copies] = await Promise.all([
    db().capture.findMany({
      where: { sourceId },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      ...pageArgs(after),
      select: attemptLine,
    }),
    db().capture.count({ where: { sourceId, outcome: { in: [...COPIES] } } }),
  ]);
  const { rows, next } = pageOf(read);
  return { rows: await withReadings(rows), next, hasCopy: copies > 0, isFirst: after === undefined };
}
export type Attempts = Awaited<ReturnType<typeof attemptsOf>>;

async function withReadings(rows: Line[]): Promise<AttemptLine[]> {
  const ids = rows.map(({ id }) => id);
  const beginnings = await db().$queryRaw<{ captureId: string; text: string; lang: string | null }[]>`
    SELECT DISTINCT ON ("captureId") "captureId", lang,
      CASE WHEN length(text) > ${BEGINNING} THEN left(text, ${BEGINNING}) || '…' ELSE text END AS text
    FROM "Reading"
    WHERE "captureId" = ANY(${ids}::uuid[]) AND "captureId" NOT IN (
      SELECT h."captureId" FROM "CaptureBlob" h JOIN "Blob" b ON b.sha256 = h.sha256
      WHERE h."captureId" = ANY(${ids}::uuid[]) AND b."hiddenAt" IS NOT NULL)
    ORDER BY "captureId", "createdAt" DESC`;
  const byId = new Map(beginnings.map((read) => [read.captureId, read]));
  const unconfirmed = await unconfirmedAmong(ids);
  return rows.map((row) => {
    const { text = null, lang = null } = byId.get(row.id) ?? {};
    return { ...row, reading: text, readingLang: lang, unconfirmed: unconfirmed.get(row.id) ?? null };
  });
}

/** Copies in other archives, of a source and of those that were merged into it; those that were taken off last. */
export async function elsewhereOf(sourceIds: readonly string[]) {
  return db().copyElsewhere.findMany({
    where: { sourceId: { in: [...sourceIds] } },
    orderBy: [{ removedAt: { sort: "desc", nulls: "first" } }, { addedAt: "desc" }],
    take: MOST_SHOWN,
    select: {
      ...{ id: true, url: true, addedAt: true, removedAt: true, removedReason: true },
      ...{ addedBy: { select: { name: true } }, removedBy: { select: { name: true } } },
    },
  });
}
export type ElsewhereLine = Awaited<ReturnType<typeof elsewhereOf>>[number];

/** What the latest copy that was read says of itself; null where none says anything. */
export async function latestDetails(sourceId: string): Promise<Details | null> {
  const row = await db().reading.findFirst({
    where: {
      ...{ kind: { not: "unread" }, erasedAt: null, capture: { sourceId, outcome: { in: [...COPIES] } } },
      OR: [{ title: { not: null } }, { publisher: { not: null } }, { publishedOn: { not: null } }],
    },
    orderBy: { createdAt: "desc" },
    select: { title: true, publisher: true, author: true, publishedOn: true, publishedPrecision: true },
  });
  if (!row) return null;
  const { publishedPrecision, ...said } = row;
  return { ...said, publishedOn: dateInput(said.publishedOn, publishedPrecision) };
}

/** A date of a row as a form takes it. */
export function dateInput(on: Date | null, precision: DatePrecision | null): string | null {
  const date = storedDate(on, precision);
  return date && partialDateInput(date);
}

/** Of one copy a page shows so much of what was read, in code points: a book. */
const WHOLE = 500_000;

/** The text that was read in a copy; null where nothing was, or where it was taken away. */
export async function textReadIn(
  captureId: string,
): Promise<{ text: string; isCut: boolean; lang: string | null } | null> {
  const [read] = await db().$queryRaw<{ text: string; isCut: boolean; lang: string | null }[]>`
    SELECT left(text, ${WHOLE}) AS text, length(text) > ${WHOLE} AS "isCut", lang FROM "Reading"
    WHERE "captureId" = ${captureId}::uuid AND kind <> 'unread' AND "erasedAt" IS NULL ORDER BY id DESC LIMIT 1`;
  return read ?? null;
}
