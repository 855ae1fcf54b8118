import { z } from "zod";
import { auditEvent } from "@/lib/audit/event";
import { partialDateInput, storedDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { normaliseUrl } from "@/lib/web/url";
import { COPIES } from "./copies";
import { isPublicSource } from "./public.queries";
import type { SourceFilter } from "./schema";

const sourceLine = {
  id: true,
  url: true,
  title: true,
  publisher: true,
  kind: true,
  lang: true,
  publishedOn: true,
  publishedPrecision: true,
} satisfies Prisma.SourceSelect;

export type SourceLine = Prisma.SourceGetPayload<{ select: typeof sourceLine }>;

/** Sources that are offered while somebody types: what fits under a field without scrolling. */
const MOST_OFFERED = 8;

const containing = (q: string | undefined): Prisma.SourceWhereInput => {
  if (!q) return {};
  const url = normaliseUrl(q);
  const contains = { contains: q, mode: "insensitive" } as const;
  return {
    OR: [{ title: contains }, { publisher: contains }, { url: contains }, ...(url ? [{ url }] : [])],
  };
};

/** Every source on record, latest first, with how many claims it bears on. */
export async function sourcesPage({ q, kind }: SourceFilter, after?: string) {
  const rows = await db().source.findMany({
    where: { mergedIntoId: null, ...containing(q), ...(kind ? { kind } : {}) },
    orderBy: { id: "desc" },
    ...pageArgs(after),
    select: { ...sourceLine, _count: { select: { evidence: { where: { removedAt: null } } } } },
  });
  return pageOf(rows);
}

const found = z.array(z.object({ id: z.uuid() }));

/** More words than anybody types to find a source. */
const MOST_WORDS = 8;

/**
 * Sources that somebody may mean by what was typed so far: the very address or host first, then what begins so, then what
 * holds every word of it; among equals, and when nothing was typed, the latest.
 */
export async function offeredSources(q: string): Promise<SourceLine[]> {
  const typed = q.trim().toLowerCase();
  const words = typed.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const url = normaliseUrl(typed) ?? "none";
  const host = typed.replace(/^https?:\/\//, "").replace(/^www\./, "");
  const rows = await db().$queryRaw`
    SELECT id FROM (
      SELECT id, lower(title) AS title, lower(publisher) AS publisher, lower(coalesce(url, '')) AS url,
        substring(lower(url) FROM '^https?://(?:www\\.)?([^/:]+)') AS host
      FROM "Source" WHERE "mergedIntoId" IS NULL
    ) s
    WHERE s.url = ${url} OR (SELECT coalesce(bool_and(position(w IN concat_ws(' ', s.title, s.publisher, s.url)) > 0), true)
      FROM unnest(${words}::text[]) w)
    ORDER BY CASE WHEN s.url = ${url} THEN 0 WHEN s.host = ${host} THEN 1 WHEN starts_with(s.title, ${typed}) THEN 2
      WHEN starts_with(s.host, ${host}) OR starts_with(s.publisher, ${typed}) THEN 3
      WHEN position(${typed} IN s.title) > 0 THEN 4 ELSE 5 END, id DESC
    LIMIT ${MOST_OFFERED}`;
  const ids = found.parse(rows).map(({ id }) => id);
  const sources = await db().source.findMany({ where: { id: { in: ids } }, select: sourceLine });
  return ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
}

const latestCopy = {
  where: { outcome: { in: [...COPIES] } },
  orderBy: { finishedAt: "desc" },
  take: 1,
  select: { finishedAt: true },
} satisfies Prisma.Source$capturesArgs;

const evidenceRow = {
  id: true,
  stance: true,
  quote: true,
  quoteLang: true,
  noteEn: true,
  noteZh: true,
  revision: true,
  createdAt: true,
  removedAt: true,
  removedReason: true,
  createdBy: { select: { name: true } },
  source: { select: { ...sourceLine, captures: latestCopy } },
} satisfies Prisma.EvidenceSelect;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceRow }>;

/** For the desk: all evidence of a claim in the order it was attached, also what was taken off. */
export async function evidenceOf(claimId: string): Promise<EvidenceRow[]> {
  return db().evidence.findMany({
    where: { claimId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: evidenceRow,
  });
}

/** A source and every claim that it bears on, for the desk; one that was merged says into which. */
export async function sourceById(id: string) {
  const row = await db().source.findUnique({
    where: { id },
    select: {
      ...sourceLine,
      revision: true,
      mergedIntoId: true,
      createdAt: true,
      createdBy: { select: { name: true } },
      mergedFrom: { select: { id: true } },
      _count: { select: { captures: true } },
      evidence: {
        where: { removedAt: null, claim: { deletedAt: null } },
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          stance: true,
          quote: true,
          quoteLang: true,
          claim: { select: { slug: true, status: true, statementEn: true, statementZh: true } },
        },
      },
    },
  });
  return row && { ...row, isPublic: await isPublicSource(db(), id) };
}
export type SourceForDesk = NonNullable<Awaited<ReturnType<typeof sourceById>>>;

/** What a history of a source tells. */
const TOLD = [
  "source.created",
  "source.changed",
  "source.merged",
  "source.merge_undone",
  "capture.asked",
  "capture.finished",
  "capture.cancelled",
  "capture.supplied",
  "capture.reviewed",
  "capture.hidden",
  "capture.shown",
  "capture.deleted",
  "proposal.made",
  "proposal.accepted",
  "proposal.refused",
  "proposal.withdrawn",
  "proposal.put_back",
];

/** Lines of a source's history on a page. */
const HISTORY = 50;

/**
 * One page of who did what to a source, and to those that were merged into it, the latest first; `before` is the line that
 * the page before ended with.
 */
export async function sourceHistory(ids: string[], before?: bigint) {
  const rows = await db().event.findMany({
    where: { subjectId: { in: ids }, verb: { in: TOLD }, ...(before && { seq: { lt: before } }) },
    orderBy: { seq: "desc" },
    take: HISTORY + 1,
    include: { actor: { select: { name: true } } },
  });
  const shown = rows.slice(0, HISTORY);
  const lines = shown.map(({ seq, at, actor, ...row }) => ({
    seq,
    at,
    actor: actor?.name ?? null,
    event: auditEvent.parse(row),
  }));
  return { lines, next: rows.length > HISTORY ? (shown.at(-1)?.seq ?? null) : null };
}
export type SourceHistoryLine = Awaited<ReturnType<typeof sourceHistory>>["lines"][number];

/** The articles in which a claim stands, as a source's form would state them. */
export async function articlesOfClaim(claimId: string) {
  const rows = await db().article.findMany({
    where: { versions: { some: { mentions: { some: { claimId, removedAt: null } } } } },
    orderBy: { id: "desc" },
    take: MOST_OFFERED,
    select: {
      id: true,
      title: true,
      url: true,
      publisher: true,
      author: true,
      lang: true,
      publishedOn: true,
      publishedPrecision: true,
    },
  });
  return rows.map(({ publishedOn, publishedPrecision, ...row }) => {
    const date = storedDate(publishedOn, publishedPrecision);
    return { ...row, publishedOn: date && partialDateInput(date) };
  });
}
export type ArticleAsSource = Awaited<ReturnType<typeof articlesOfClaim>>[number];
