import { auditEvent } from "@/lib/audit/event";
import { historyOf } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { subjectOfSlug } from "@/lib/slugs/queries";
import { foldName } from "./names";
import { isPublicSpeaker } from "./public.queries";
import type { SpeakerFilter } from "./schema";

const name = { select: { id: true, slug: true, nameEn: true, nameZh: true } } as const;
const counts = {
  select: { claims: { where: { deletedAt: null } }, claimsAbout: true, promises: true },
} as const;

const line = {
  id: true,
  slug: true,
  kind: true,
  nameEn: true,
  nameZh: true,
  descriptionEn: true,
  descriptionZh: true,
  affiliation: name,
  _count: counts,
} satisfies Prisma.SpeakerSelect;

export type SpeakerDeskLine = Prisma.SpeakerGetPayload<{ select: typeof line }>;

/** The desk's list, latest first. */
export async function speakersPage({ q, kind, after }: SpeakerFilter) {
  const named = q ? { aliases: { some: { folded: { contains: foldName(q) } } } } : {};
  const rows = await db().speaker.findMany({
    ...pageArgs(after),
    where: { mergedIntoId: null, ...(kind ? { kind } : {}), ...named },
    orderBy: { id: "desc" },
    select: line,
  });
  return pageOf(rows);
}

/** What the page of a speaker names of those that are many. */
const MOST_NAMED = 20;

const whole = {
  ...line,
  revision: true,
  aliases: { orderBy: { name: "asc" }, select: { name: true } },
  members: { orderBy: { id: "asc" }, take: MOST_NAMED, ...name },
  mergedFrom: { orderBy: { id: "asc" }, take: MOST_NAMED, ...name },
  claims: {
    where: { deletedAt: null },
    orderBy: { id: "desc" },
    take: MOST_NAMED,
    select: { id: true, slug: true, status: true, statementEn: true, statementZh: true },
  },
} satisfies Prisma.SpeakerSelect;

const withPublic = async <T extends { id: string }>(row: T | null) =>
  row && { ...row, isPublic: await isPublicSpeaker(db(), row.id) };

/** A speaker who stands for themselves, with all that their page on the desk shows. */
export async function speakerForDesk(slug: string) {
  return withPublic(await db().speaker.findFirst({ where: { slug, mergedIntoId: null }, select: whole }));
}
export type SpeakerForDesk = NonNullable<Awaited<ReturnType<typeof speakerForDesk>>>;

/** The same by id, as the other one of two that may be one. */
export async function speakerToMerge(id: string) {
  return withPublic(await db().speaker.findFirst({ where: { id, mergedIntoId: null }, select: whole }));
}

/** The address of whoever answers for an older one. */
export async function currentSpeakerSlug(older: string): Promise<string | null> {
  const id = await subjectOfSlug("speaker", older);
  if (!id) return null;
  const where = { OR: [{ id, mergedIntoId: null }, { mergedFrom: { some: { id } } }] };
  const row = await db().speaker.findFirst({ where, select: { slug: true } });
  return row && row.slug !== older ? row.slug : null;
}

/** Lines of a speaker's history on their page. */
const HISTORY = 50;

/** Who did what to a speaker, and to those who were merged into them; latest first. */
export async function speakerHistory(ids: string[]) {
  const rows = await historyOf(ids, HISTORY);
  return rows.map(({ seq, at, actor, ...row }) => ({
    seq,
    at,
    actor: actor?.name ?? null,
    event: auditEvent.parse(row),
  }));
}
export type SpeakerHistoryLine = Awaited<ReturnType<typeof speakerHistory>>[number];
