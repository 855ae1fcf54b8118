import { z } from "zod";
import { storedDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Page, pageArgs, pageOf } from "@/lib/paging";
import { articleText } from "@/lib/web/page/articleText";
import { editedBlocks, NO_EDITS } from "./edits";
import type { DeskArticleFilters, Reading } from "./schema";
import { comparable, earlierEdits, extractOf } from "./storedExtract";
import { versionOutcome } from "./versionOutcome";

const line = {
  id: true,
  slug: true,
  title: true,
  publisher: true,
  publishedOn: true,
  publishedPrecision: true,
  lang: true,
  publicSince: true,
  versions: {
    orderBy: { number: "desc" },
    take: 1,
    select: { id: true, number: true, capturedAt: true },
  },
} as const;

/** What stands behind the article that a page ended with: by day, those without one last. */
async function olderThan(id: string): Promise<Prisma.ArticleWhereInput> {
  const last = await db().article.findUnique({ where: { id }, select: { publishedOn: true } });
  if (!last) return {};
  const { publishedOn } = last;
  const sameDay = { publishedOn, id: { lt: id } };
  return publishedOn
    ? { OR: [{ publishedOn: { lt: publishedOn } }, sameDay, { publishedOn: null }] }
    : sameDay;
}

const BY_PUBLICATION = [
  { publishedOn: { sort: "desc", nulls: "last" } },
  { id: "desc" },
] satisfies Prisma.ArticleOrderByWithRelationInput[];

/** How one page of a list is read in this order. A column that may be empty has no cursor of Prisma's. */
async function inOrder(
  sort: DeskArticleFilters["sort"],
  after: string | undefined,
): Promise<Pick<Prisma.ArticleFindManyArgs, "take" | "skip" | "cursor" | "orderBy" | "where">> {
  const { take, ...from } = pageArgs(after);
  if (sort === "published")
    return { take, orderBy: BY_PUBLICATION, where: after ? await olderThan(after) : {} };
  if (sort === "title") return { take, ...from, orderBy: [{ title: "asc" }, { id: "asc" }] };
  return { take, ...from, orderBy: { id: "desc" } };
}

/** The desk's articles, the latest published first unless said otherwise, with what is marked in the latest version of each. */
export async function deskArticles({ q, lost, sort, after }: DeskArticleFilters) {
  const words = q && { contains: q, mode: "insensitive" as const };
  const { where: behind = {}, ...page } = await inOrder(sort, after);
  const read = await db().article.findMany({
    ...page,
    where: {
      AND: [behind, words ? { OR: [{ title: words }, { publisher: words }] } : {}],
      ...(lost ? { id: { in: await articlesToSettle() } } : {}),
    },
    select: line,
  });
  const { rows, next } = pageOf(read);
  const marked = await markedIn(rows.flatMap(({ versions }) => versions.map(({ id }) => id)));
  const lines = rows.map(({ versions, publishedOn, publishedPrecision, ...row }) => {
    const version = versions[0];
    const counts = (version && marked.get(version.id)) ?? { claims: 0, lost: 0 };
    return { ...row, ...counts, version, published: storedDate(publishedOn, publishedPrecision) };
  });
  return { rows: lines, next } satisfies Page<unknown>;
}
export type DeskArticle = Awaited<ReturnType<typeof deskArticles>>["rows"][number];

const counted = z.array(z.object({ id: z.uuid(), claims: z.number(), lost: z.number() }));

/** Claims marked on each version, and mentions that have no sure place in it. */
async function markedIn(versionIds: string[]) {
  const rows = await db().$queryRaw`
    SELECT "articleVersionId" AS id, count(DISTINCT "claimId")::int AS claims,
      (count(*) FILTER (WHERE ${unsure("Mention")}))::int AS lost
    FROM "Mention" WHERE "articleVersionId" = ANY(${versionIds}::uuid[]) AND "removedAt" IS NULL
    GROUP BY 1`;
  return new Map(counted.parse(rows).map(({ id, ...counts }) => [id, counts]));
}

/**
 * Whether the words of a mention were lost in a new version, or found by likeness and not confirmed, and have not become
 * another wording there.
 */
function unsure(mention: "Mention" | "m"): Prisma.Sql {
  const name = Prisma.raw(`"${mention}"`);
  return Prisma.sql`((${name}.anchoring = 'orphan' OR ${name}.anchoring = 'to_confirm' AND ${name}."confirmedAt" IS NULL)
    AND NOT EXISTS (SELECT 1 FROM "Mention" became JOIN "Claim" wording ON wording.id = became."claimId"
      WHERE became."carriedFromId" = ${name}.id AND became."articleVersionId" = ${name}."articleVersionId"
        AND became."removedAt" IS NULL AND wording.status <> 'withdrawn'))`;
}

/** Mentions m that have no sure place in the latest version v of their article. */
export const UNSURE = Prisma.sql`"Mention" m JOIN "ArticleVersion" v ON v.id = m."articleVersionId"
  WHERE ${unsure("m")} AND m."removedAt" IS NULL
    AND v.number = (SELECT max(number) FROM "ArticleVersion" WHERE "articleId" = v."articleId")`;

async function articlesToSettle(): Promise<string[]> {
  const rows = await db().$queryRaw`SELECT DISTINCT v."articleId" AS id FROM ${UNSURE}`;
  return z
    .array(z.object({ id: z.uuid() }))
    .parse(rows)
    .map(({ id }) => id);
}

/** One article as it may be corrected. */
export async function articleForDesk(slug: string) {
  const name = { select: { name: true } } as const;
  return db().article.findUnique({ where: { slug }, include: { fullTextBy: name, takenDownBy: name } });
}

const offer = { id: true, slug: true, title: true, publisher: true, publicSince: true } as const;

/** Articles to offer while somebody types: as many as fit under the field. */
const OFFERED = 8;

/** Articles whose title or address holds what was typed, latest first; all when nothing was. */
export async function articlesNamed(typed: string) {
  const words = { contains: typed, mode: "insensitive" as const };
  const rows = await db().article.findMany({
    where: typed ? { OR: [{ title: words }, { url: words }] } : {},
    orderBy: { id: "desc" },
    take: OFFERED,
    select: offer,
  });
  return rows.map(({ publicSince, ...row }) => ({ ...row, isPublic: publicSince !== null }));
}
export type OfferedArticle = Awaited<ReturnType<typeof articlesNamed>>[number];

const withLatest = {
  versions: { orderBy: { number: "desc" }, take: 1, include: { extract: true } },
} as const;

/** The article that a reading would be a version of, and whether its text has changed since the latest one. */
export async function articleKnownAs(
  reading: Reading,
  by: { id?: string | undefined; url?: string | undefined },
) {
  const row = await findKnown(reading, by);
  const latest = row?.versions[0];
  if (!row || !latest) return null;
  const { pieces } = extractOf(reading);
  const earlier = earlierEdits(latest, pieces);
  const extract = { pieces, edits: earlier?.edits ?? NO_EDITS };
  const next = { ...reading, ...articleText(editedBlocks(pieces, extract.edits)), extract };
  const { id, slug, title, publisher, publicSince } = row;
  const isPublic = publicSince !== null;
  return {
    id,
    slug,
    title,
    publisher,
    isPublic,
    number: latest.number,
    outcome: versionOutcome(comparable(row, latest), next),
    earlier,
  };
}

async function findKnown(
  reading: Reading,
  { id, url }: { id?: string | undefined; url?: string | undefined },
) {
  const where = id ? { id } : url ? { url } : null;
  const named = where && (await db().article.findUnique({ where, include: withLatest }));
  if (named || id) return named;
  return db().article.findFirst({
    where: { versions: { some: { rawHash: reading.rawHash } } },
    orderBy: { id: "asc" },
    include: withLatest,
  });
}
