import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { pageOf } from "@/lib/paging";
import { counts, refused, reviewed } from "./counts.queries";

/** A supplied copy `c` of which nobody has said whether it counts, and in which words of a public claim were looked for. */
const waits = Prisma.sql`c.outcome = 'supplied' AND ${reviewed} IS NULL AND EXISTS (
  SELECT 1 FROM "Reading" rd JOIN "QuoteCheck" q ON q."readingId" = rd.id JOIN "Evidence" e ON e.id = q."evidenceId"
    JOIN "Claim" cl ON cl.id = e."claimId"
  WHERE rd."captureId" = c.id AND cl."publicSince" IS NOT NULL AND e."removedAt" IS NULL
    AND q.words = CASE q.of WHEN 'claim' THEN cl.quote ELSE e.quote END AND NOT ${counts})`;

/** What a second person said of a supplied copy, or that it waits for one. */
export type CopyReviewed =
  | { said: "counts" | "refused"; at: Date; by: string; reason: string | null; onePerson: boolean }
  | { said: "waits" };

/** Null where there is nothing to say: it was not supplied, or nothing public was looked for in it. */
export async function reviewOf(captureId: string): Promise<CopyReviewed | null> {
  const last = await db().copyReview.findFirst({
    where: { captureId },
    orderBy: { id: "desc" },
    select: { counts: true, at: true, reason: true, onePerson: true, by: { select: { name: true } } },
  });
  if (last) return { ...last, by: last.by.name, said: last.counts ? "counts" : "refused" };
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM "Capture" c WHERE c.id = ${captureId}::uuid AND ${waits}`;
  return rows.length > 0 ? { said: "waits" } : null;
}

/** Whether a supplied copy `c` waits for a second person, or one did not accept it, as SQL: readers are told so of it. */
export const isUnconfirmed = Prisma.sql`(${refused} OR (${waits}))`;

/** What keeps a copy from counting for readers. */
export type Unconfirmed = "waits" | "refused";

/** Of several copies those that wait for a second person, and those that one did not accept. */
export async function unconfirmedAmong(captureIds: readonly string[]): Promise<Map<string, Unconfirmed>> {
  const rows = await db().$queryRaw<{ id: string; refused: boolean }[]>`
    SELECT c.id, ${refused} AS refused FROM "Capture" c
    WHERE c.id = ANY(${[...captureIds]}::uuid[]) AND ${isUnconfirmed}`;
  return new Map(rows.map(({ id, refused }) => [id, refused ? "refused" : "waits"]));
}

/** Copies of a source that wait for a second person. */
export function waitingOf(sourceId: string) {
  return db().$queryRaw<{ captureId: string; title: string }[]>`
    SELECT c.id AS "captureId", s.title FROM "Capture" c JOIN "Source" s ON s.id = c."sourceId"
    WHERE c."sourceId" = ${sourceId}::uuid AND ${waits}`;
}

/** How many wait for somebody: not those that they supplied themselves, unless the site is in one-person mode. */
export async function copiesWaiting(personId: string, onePerson: boolean): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Capture" c
    WHERE ${waits} AND (${onePerson} OR c."askedById" IS DISTINCT FROM ${personId}::uuid)`;
  return row?.count ?? 0;
}

/** Lines of a page of the list. */
const LINES = 25;

/** All that wait for a second person, the latest first; `after` is the last one of the page before. */
export async function copiesToReview(after?: string) {
  const ids = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Capture" c
    WHERE ${waits} AND ${after ? Prisma.sql`c.id < ${after}::uuid` : Prisma.sql`true`}
    ORDER BY c.id DESC LIMIT ${LINES + 1}`;
  const page = pageOf(ids, LINES);
  const rows = await db().capture.findMany({
    where: { id: { in: page.rows.map(({ id }) => id) } },
    orderBy: { id: "desc" },
    select: {
      ...{ id: true, finishedAt: true, suppliedAs: true, suppliedHow: true, askedById: true },
      askedBy: { select: { name: true } },
      source: { select: { title: true, publisher: true, lang: true } },
    },
  });
  return { rows, next: page.next };
}
export type CopyToReview = Awaited<ReturnType<typeof copiesToReview>>["rows"][number];
