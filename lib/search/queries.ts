import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { PAGE_SIZE, type Page, pageArgs, pageOf } from "@/lib/paging";
import type { ClaimFilters, PromiseFilters, RewordingFilters } from "./schema";
import { likePattern, termsOf } from "./terms";

/**
 * Ids and orders of what the public may find. Every query here asks for `publicSince`: what is not public is not
 * found, counted or suggested. Pages read the rows themselves through lib/publish.
 */

/** The claims with a current verdict, latest first. */
export async function findVerdicts(
  { rating, kind, speaker, year, after }: ClaimFilters,
  size = PAGE_SIZE,
): Promise<Page<{ id: string }>> {
  const read = await db().verdict.findMany({
    where: {
      status: "published",
      ...(rating ? { rating } : {}),
      claim: {
        status: { not: "withdrawn" },
        ...(kind ? { kind } : {}),
        ...(speaker ? { speaker: { slug: speaker } } : {}),
        ...(year
          ? { saidOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } }
          : {}),
      },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true },
    ...pageArgs(after, size),
  });
  return pageOf(read, size);
}

/** Public promises, latest first. */
export async function findPromises({
  rating,
  speaker,
  reworded,
  after,
}: PromiseFilters): Promise<Page<{ id: string }>> {
  const confirmed = {
    some: {
      status: "confirmed",
      earlierClaim: { publicSince: { not: null } },
      laterClaim: { publicSince: { not: null } },
    },
  } satisfies Prisma.RewordingListRelationFilter;
  const read = await db().promise.findMany({
    where: {
      publicSince: { not: null },
      ...(speaker ? { promisor: { slug: speaker } } : {}),
      ...(rating
        ? {
            wordings: {
              some: { publicSince: { not: null }, verdicts: { some: { status: "published", rating } } },
            },
          }
        : {}),
      ...(reworded === "yes" ? { rewordings: confirmed } : {}),
      ...(reworded === "no" ? { NOT: { rewordings: confirmed } } : {}),
    },
    orderBy: [{ publicSince: "desc" }, { id: "desc" }],
    select: { id: true },
    ...pageArgs(after),
  });
  return pageOf(read);
}

/**
 * A rewording r between public wordings e and l that is confirmed and that no later decision on the same pair has
 * replaced: its earlier versions stay at their own addresses but are no longer news.
 */
export const CURRENT_REWORDING = Prisma.sql`"Rewording" r
  JOIN "Claim" e ON e.id = r."earlierClaimId" AND e."publicSince" IS NOT NULL
  JOIN "Claim" l ON l.id = r."laterClaimId" AND l."publicSince" IS NOT NULL
  JOIN "Speaker" s ON s.id = l."speakerId"
  WHERE r.status = 'confirmed' AND NOT EXISTS (
    SELECT 1 FROM "Rewording" n
    WHERE n."earlierClaimId" = r."earlierClaimId" AND n."laterClaimId" = r."laterClaimId"
      AND n.version > r.version AND n.status IN ('confirmed', 'dismissed'))`;

/** Current rewordings, latest first. */
export async function findRewordings(
  { disclosure, speaker, after }: RewordingFilters,
  promiseId?: string,
  size = PAGE_SIZE,
): Promise<Page<{ id: string }>> {
  const where = [CURRENT_REWORDING];
  if (disclosure) where.push(Prisma.sql`r.disclosure::text = ${disclosure}`);
  if (speaker) where.push(Prisma.sql`s.slug = ${speaker}`);
  if (promiseId) where.push(Prisma.sql`r."promiseId" = ${promiseId}::uuid`);
  if (after) {
    where.push(
      Prisma.sql`(r."decidedAt", r.id) < (SELECT "decidedAt", id FROM "Rewording" WHERE id = ${after}::uuid)`,
    );
  }
  const read = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM ${Prisma.join(where, " AND ")} ORDER BY r."decidedAt" DESC, r.id DESC LIMIT ${size + 1}`;
  return pageOf(read, size);
}

/** Public claims that have every term of the query in their words or their speaker's names, latest first. */
export async function searchClaims(query: string, after: string | undefined): Promise<Page<{ id: string }>> {
  const terms = termsOf(query);
  if (terms.length === 0) return { rows: [], next: null };
  const has = terms.map((term) => {
    const pattern = likePattern(term);
    return Prisma.sql`(concat_ws(' ', c."statementEn", c."statementZh", c.quote) ILIKE ${pattern}
      OR EXISTS (SELECT 1 FROM "SpeakerAlias" a WHERE a."speakerId" = c."speakerId" AND a.name ILIKE ${pattern})
      OR s."nameEn" ILIKE ${pattern} OR s."nameZh" ILIKE ${pattern})`;
  });
  if (after) {
    has.push(
      Prisma.sql`(c."publicSince", c.id) < (SELECT "publicSince", id FROM "Claim" WHERE id = ${after}::uuid)`,
    );
  }
  const read = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Claim" c JOIN "Speaker" s ON s.id = c."speakerId"
    WHERE c."publicSince" IS NOT NULL AND ${Prisma.join(has, " AND ")}
    ORDER BY c."publicSince" DESC, c.id DESC LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(read);
}

/** People and organizations with public claims, by how many they have. */
export async function findSpeakers(after: string | undefined): Promise<Page<{ id: string }>> {
  const read = await db().speaker.findMany({
    where: {
      OR: [
        { claims: { some: { publicSince: { not: null } } } },
        { claimsAbout: { some: { publicSince: { not: null } } } },
      ],
    },
    orderBy: [{ nameEn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: { id: true },
    ...pageArgs(after),
  });
  return pageOf(read);
}

/** Public articles, the latest published first. */
export async function findArticles(after: string | undefined): Promise<Page<{ id: string }>> {
  const read = await db().article.findMany({
    where: { publicSince: { not: null } },
    orderBy: [{ publicSince: "desc" }, { id: "desc" }],
    select: { id: true },
    ...pageArgs(after),
  });
  return pageOf(read);
}
