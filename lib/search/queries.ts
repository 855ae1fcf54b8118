import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { PAGE_SIZE, type Page, pageArgs, pageOf } from "@/lib/paging";
import type { ClaimFilters, PromiseFilters, RewordingFilters } from "./schema";
import { likePattern, termsOf, wordPattern } from "./terms";

/**
 * Ids and orders of what the public may find. Every query here asks for `publicSince` and leaves out what was
 * withdrawn: neither is found, counted or suggested. Pages read the rows themselves through lib/publish.
 */

const listed = { publicSince: { not: null }, status: { not: "withdrawn" } } as const;

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
        ...listed,
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

/**
 * A rewording r between public wordings e and l, neither withdrawn, that is confirmed and that no later decision on the same pair has
 * replaced: its earlier versions stay at their own addresses but are no longer news.
 */
export const CURRENT_REWORDING = Prisma.sql`"Rewording" r
  JOIN "Claim" e ON e.id = r."earlierClaimId" AND e."publicSince" IS NOT NULL AND e.status <> 'withdrawn'
  JOIN "Claim" l ON l.id = r."laterClaimId" AND l."publicSince" IS NOT NULL AND l.status <> 'withdrawn'
  WHERE r.status = 'confirmed' AND NOT EXISTS (
    SELECT 1 FROM "Rewording" n
    WHERE n."earlierClaimId" = r."earlierClaimId" AND n."laterClaimId" = r."laterClaimId"
      AND n.version > r.version AND n.status IN ('confirmed', 'dismissed'))`;

/** Public promises, latest first. */
export async function findPromises({
  rating,
  speaker,
  reworded,
  after,
}: PromiseFilters): Promise<Page<{ id: string }>> {
  const rated = rating
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM "Verdict" v
        WHERE v."claimId" = c.id AND v.status = 'published' AND v.rating::text = ${rating})`
    : Prisma.empty;
  const where = [
    Prisma.sql`p."publicSince" IS NOT NULL`,
    Prisma.sql`EXISTS (SELECT 1 FROM "Claim" c WHERE c."promiseId" = p.id
      AND c."publicSince" IS NOT NULL AND c.status <> 'withdrawn' ${rated})`,
  ];
  if (speaker) where.push(Prisma.sql`p."promisorId" = (SELECT id FROM "Speaker" WHERE slug = ${speaker})`);
  if (reworded) {
    const not = reworded === "no" ? Prisma.sql`NOT` : Prisma.empty;
    where.push(Prisma.sql`${not} EXISTS (SELECT 1 FROM ${CURRENT_REWORDING} AND r."promiseId" = p.id)`);
  }
  if (after) {
    where.push(
      Prisma.sql`(p."publicSince", p.id) < (SELECT "publicSince", id FROM "Promise" WHERE id = ${after}::uuid)`,
    );
  }
  const read = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Promise" p WHERE ${Prisma.join(where, " AND ")}
    ORDER BY p."publicSince" DESC, p.id DESC LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(read);
}

/** Current rewordings, latest first. */
export async function findRewordings(
  { disclosure, speaker, after }: RewordingFilters,
  promiseId?: string,
  size = PAGE_SIZE,
): Promise<Page<{ id: string }>> {
  const where = [CURRENT_REWORDING];
  if (disclosure) where.push(Prisma.sql`r.disclosure::text = ${disclosure}`);
  if (speaker) where.push(Prisma.sql`l."speakerId" = (SELECT id FROM "Speaker" WHERE slug = ${speaker})`);
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

/** A term in a claim's words, where a word begins, or in a name of who made it. */
function hasTerm(term: string): Prisma.Sql {
  const [pattern, word] = [likePattern(term), wordPattern(term)];
  return Prisma.sql`(concat_ws(' ', c."statementEn", c."statementZh", c.quote) ILIKE ${pattern}
      AND concat_ws(' ', c."statementEn", c."statementZh", c.quote) ~* ${word}
    OR c."speakerId" IN (
      SELECT id FROM "Speaker" WHERE "nameEn" ILIKE ${pattern} OR "nameZh" ILIKE ${pattern}
      UNION SELECT "speakerId" FROM "SpeakerAlias" WHERE name ILIKE ${pattern}))`;
}

/** Public claims that have every term of the query in their words or their speaker's names, latest first. */
export async function searchClaims(query: string, after: string | undefined): Promise<Page<{ id: string }>> {
  const terms = termsOf(query);
  if (terms.length === 0) return { rows: [], next: null };
  const has = terms.map(hasTerm);
  if (after) {
    has.push(
      Prisma.sql`(c."publicSince", c.id) < (SELECT "publicSince", id FROM "Claim" WHERE id = ${after}::uuid)`,
    );
  }
  const read = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Claim" c
    WHERE c."publicSince" IS NOT NULL AND c.status <> 'withdrawn' AND ${Prisma.join(has, " AND ")}
    ORDER BY c."publicSince" DESC, c.id DESC LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(read);
}

/** People and organizations with public claims, by how many they have. */
export async function findSpeakers(after: string | undefined): Promise<Page<{ id: string }>> {
  const read = await db().speaker.findMany({
    where: {
      OR: [{ claims: { some: listed } }, { claimsAbout: { some: listed } }],
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
