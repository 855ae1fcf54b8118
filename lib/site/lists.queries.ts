import { listed } from "@/lib/claims/listed.queries";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Locale } from "@/lib/i18n/routing";
import { PAGE_SIZE, type Page, pageOf } from "@/lib/paging";
import { IN_FORCE } from "@/lib/rewordings/inForce.queries";
import {
  type ClaimFilters,
  type ClaimListFilters,
  NO_VERDICT,
  type PromiseFilters,
} from "@/lib/search/schema";
import { LISTED_PROMISE, STATE_OF_PROMISE } from "./promiseState.queries";

/**
 * Ids of public rows, in the order of the lists. Every query here requires `publicSince` and leaves out withdrawn
 * claims.
 *
 * A page begins after the sort key of the row that ended the last one, whether or not that row is still in the list.
 * With Prisma's own cursor the next page would be empty once a verdict has been corrected meanwhile.
 */

const SAID = Prisma.sql`coalesce(c."saidOn", '-infinity'::date)`;

/** What was said of the claim c: of which kind it is, who said it, in which year. */
function ofClaim({ kind, speaker, year }: Pick<ClaimFilters, "kind" | "speaker" | "year">): Prisma.Sql[] {
  const where: Prisma.Sql[] = [];
  if (kind) where.push(Prisma.sql`c.kind = ${kind}::"ClaimKind"`);
  if (speaker)
    where.push(
      Prisma.sql`c."speakerId" = (SELECT coalesce("mergedIntoId", id) FROM "Speaker" WHERE slug = ${speaker})`,
    );
  if (year) where.push(Prisma.sql`${SAID} BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31)`);
  return where;
}

const IN_FORCE_OF_CLAIM = Prisma.sql`FROM "Verdict" v WHERE v."claimId" = c.id AND v.status = 'published'`;

/** Every claim by the day on which it was said, the latest first and what has none last. */
export async function findClaims({
  rating,
  lang,
  after,
  ...said
}: ClaimListFilters): Promise<Page<{ id: string }>> {
  const where = [listed("c"), ...ofClaim(said)];
  if (lang) where.push(Prisma.sql`c."quoteLang" = ${lang}::"Lang"`);
  if (rating === NO_VERDICT) where.push(Prisma.sql`NOT EXISTS (SELECT 1 ${IN_FORCE_OF_CLAIM})`);
  else if (rating)
    where.push(Prisma.sql`EXISTS (SELECT 1 ${IN_FORCE_OF_CLAIM} AND v.rating = ${rating}::"Rating")`);
  if (after)
    where.push(
      Prisma.sql`(${SAID}, c.id) < (SELECT ${SAID}, c.id FROM "Claim" c WHERE c.id = ${after}::uuid)`,
    );
  const read = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Claim" c WHERE ${Prisma.join(where, " AND ")}
    ORDER BY ${SAID} DESC, c.id DESC LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(read);
}

/** The verdicts in force, latest first; `rated`: without those that say that nobody can tell yet. */
export async function findVerdicts(
  { rating, kind, speaker, year, after }: ClaimFilters,
  size = PAGE_SIZE,
  only?: "rated",
): Promise<Page<{ id: string }>> {
  const where = [Prisma.sql`v.status = 'published' AND ${listed("c")}`, ...ofClaim({ kind, speaker, year })];
  if (only) where.push(Prisma.sql`v.rating <> 'not_yet_rated'`);
  if (rating) where.push(Prisma.sql`v.rating = ${rating}::"Rating"`);
  if (after) {
    where.push(
      Prisma.sql`(v."publishedAt", v.id) < (SELECT "publishedAt", id FROM "Verdict" WHERE id = ${after}::uuid)`,
    );
  }
  const read = await db().$queryRaw<{ id: string }[]>`
    SELECT v.id FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId" WHERE ${Prisma.join(where, " AND ")}
    ORDER BY v."publishedAt" DESC, v.id DESC LIMIT ${size + 1}`;
  return pageOf(read, size);
}

/** Public promises, latest first; each has one rating, by which it is counted. */
export async function findPromises({
  rating,
  speaker,
  reworded,
  after,
}: PromiseFilters): Promise<Page<{ id: string }>> {
  const where = [LISTED_PROMISE];
  if (rating) where.push(Prisma.sql`coalesce(${STATE_OF_PROMISE}, ${NO_VERDICT}) = ${rating}`);
  if (speaker)
    where.push(
      Prisma.sql`p."promisorId" = (SELECT coalesce("mergedIntoId", id) FROM "Speaker" WHERE slug = ${speaker})`,
    );
  if (reworded) {
    const not = reworded === "no" ? Prisma.sql`NOT` : Prisma.empty;
    where.push(Prisma.sql`${not} EXISTS (SELECT 1 FROM ${IN_FORCE} AND r."promiseId" = p.id)`);
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

/** By the name that a reader of the language sees, as their dictionaries order it; who has none in it stands last. */
const BY_NAME = {
  en: Prisma.sql`"nameEn" IS NULL, coalesce("nameEn", "nameZh") COLLATE "en-x-icu", id`,
  zh: Prisma.sql`"nameZh" IS NULL, coalesce("nameZh", "nameEn") COLLATE "zh-x-icu", id`,
};

/** People and organizations of whom a claim is listed, or about whom one is, by name. */
export async function findSpeakers(locale: Locale, after: string | undefined): Promise<Page<{ id: string }>> {
  const key = BY_NAME[locale];
  const from = after
    ? Prisma.sql`AND (${key}) > (SELECT ${key} FROM "Speaker" WHERE id = ${after}::uuid)`
    : Prisma.empty;
  const read = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM "Speaker" WHERE id IN (
      SELECT "speakerId" FROM "Claim" c WHERE ${listed("c")}
      UNION SELECT "subjectId" FROM "Claim" c WHERE ${listed("c")}) ${from}
    ORDER BY ${key} LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(read);
}

/** Public articles by the day of publication, the latest first and those without one last. */
export async function findArticles(after: string | undefined): Promise<Page<{ id: string }>> {
  const key = Prisma.sql`coalesce("publishedOn", '-infinity'::date), id`;
  const from = after
    ? Prisma.sql`AND (${key}) < (SELECT ${key} FROM "Article" WHERE id = ${after}::uuid)`
    : Prisma.empty;
  const read = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM "Article" WHERE "publicSince" IS NOT NULL ${from}
    ORDER BY coalesce("publishedOn", '-infinity'::date) DESC, id DESC LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(read);
}
