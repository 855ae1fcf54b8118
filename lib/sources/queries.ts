import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { normaliseUrl } from "@/lib/web/url";
import { COPIES } from "./copies";
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
    where: { ...containing(q), ...(kind ? { kind } : {}) },
    orderBy: { id: "desc" },
    ...pageArgs(after),
    select: { ...sourceLine, _count: { select: { evidence: { where: { removedAt: null } } } } },
  });
  return pageOf(rows);
}

/** Sources that somebody may mean by what was typed so far: words of a title, a publisher or an address. */
export async function offeredSources(q: string): Promise<SourceLine[]> {
  if (q.trim() === "") return [];
  return db().source.findMany({
    where: containing(q.trim()),
    orderBy: { id: "desc" },
    take: MOST_OFFERED,
    select: sourceLine,
  });
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
  createdAt: true,
  removedAt: true,
  removedReason: true,
  createdBy: { select: { name: true } },
  source: { select: { ...sourceLine, captures: latestCopy } },
} satisfies Prisma.EvidenceSelect;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceRow }>;

/** For the desk: all evidence of a claim in the order it was attached, also what was taken off. */
export async function evidenceOf(claimId: string): Promise<EvidenceRow[]> {
  return db().evidence.findMany({ where: { claimId }, orderBy: { createdAt: "asc" }, select: evidenceRow });
}

/** A source and every claim that it bears on, for the desk. */
export async function sourceById(id: string) {
  return db().source.findUnique({
    where: { id },
    select: {
      ...sourceLine,
      createdAt: true,
      createdBy: { select: { name: true } },
      evidence: {
        where: { removedAt: null },
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
}
