import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Page, pageArgs, pageOf } from "@/lib/paging";
import {
  CHANGES,
  type ChangeFilter,
  type NEEDS,
  SUBSTANCE,
  type TimelineFilter,
  type WatchedPassage,
  type WatchFilter,
  watchedPassages,
} from "./schema";

const person = { select: { id: true, name: true } } as const;
const source = { select: { id: true, title: true, publisher: true, url: true, lang: true } } as const;

const watchLine = {
  id: true,
  address: true,
  origin: true,
  status: true,
  nextAt: true,
  lookId: true,
  interval: true,
  looks: true,
  unchanged: true,
  failures: true,
  lastLookAt: true,
  lastChangeAt: true,
  outcome: true,
  failingSince: true,
  toldFailing: true,
  movedTo: true,
  flips: true,
  createdAt: true,
  endedAt: true,
  createdBy: person,
  owner: person,
  source,
} satisfies Prisma.WatchSelect;

export type WatchLine = Prisma.WatchGetPayload<{ select: typeof watchLine }>;

const needing: Record<(typeof NEEDS)[number], Prisma.WatchWhereInput> = {
  failing: { toldFailing: true },
  moved: { movedTo: { not: null } },
  flips: { flips: { gt: 0 } },
};

/** One page of the watches, the latest first. */
export async function watchesPage({ status, host, needs, after }: WatchFilter): Promise<Page<WatchLine>> {
  const rows = await db().watch.findMany({
    where: {
      ...(host && { origin: host }),
      ...(needs && { status: { not: "ended" }, ...needing[needs] }),
      ...(status && { status }),
    },
    orderBy: { id: "desc" },
    ...pageArgs(after),
    select: watchLine,
  });
  return pageOf(rows);
}

/** Hosts that the list can be narrowed to. */
const MOST_HOSTS = 100;

/** The hosts of which most pages are watched, by their names. */
export async function watchedHosts(): Promise<string[]> {
  const rows = await db().watch.groupBy({
    by: ["origin"],
    orderBy: [{ _count: { origin: "desc" } }, { origin: "asc" }],
    take: MOST_HOSTS,
  });
  return rows.map(({ origin }) => origin).toSorted();
}

/** The watch of the page at an address that has not ended. */
export function watchOfAddress(address: string): Promise<{ id: string } | null> {
  return db().watch.findFirst({
    where: { source: { url: address }, status: { not: "ended" } },
    select: { id: true },
  });
}

/** The watch of a source that has not ended; null where nobody watches it. */
export function watchOfSource(sourceId: string): Promise<WatchLine | null> {
  return db().watch.findFirst({
    where: { status: { not: "ended" }, OR: [{ sourceId }, { source: { mergedIntoId: sourceId } }] },
    orderBy: { id: "asc" },
    select: watchLine,
  });
}

export function watchById(id: string): Promise<WatchLine | null> {
  return db().watch.findUnique({ where: { id }, select: watchLine });
}

/** Of a reading: which attempt it was read from, for the links to both copies. */
const reading = { select: { id: true, captureId: true, capture: { select: { finishedAt: true } } } } as const;
const claim = {
  select: { id: true, slug: true, quote: true, quoteLang: true, statementEn: true, statementZh: true },
} as const;

const visitLine = {
  id: true,
  at: true,
  kind: true,
  outcome: true,
  httpStatus: true,
  reason: true,
  movedTo: true,
  lang: true,
  captureId: true,
  earlierReading: reading,
  reading,
  passages: true,
  more: true,
  suggestions: {
    orderBy: { passage: "asc" },
    select: {
      passage: true,
      rewordingId: true,
      rewording: { select: { id: true, status: true } },
      earlierClaim: claim,
      laterClaim: claim,
    },
  },
} satisfies Prisma.WatchVisitSelect;

type Row = Prisma.WatchVisitGetPayload<{ select: typeof visitLine }>;
export type VisitLine = Omit<Row, "passages"> & { passages: WatchedPassage[] };

const visitOf = <R extends { passages: Prisma.JsonValue }>(row: R) => ({
  ...row,
  passages: watchedPassages.parse(row.passages),
});

/** One page of what visits found, the latest first: all of it, or what changed alone. */
export async function timelineOf(watchId: string, { only, after }: TimelineFilter): Promise<Page<VisitLine>> {
  const rows = await db().watchVisit.findMany({
    where: { watchId, ...(only && { kind: { in: [...CHANGES] } }) },
    orderBy: { id: "desc" },
    ...pageArgs(after),
    select: visitLine,
  });
  const { rows: read, next } = pageOf(rows);
  return { rows: read.map(visitOf), next };
}

const listed = {
  ...visitLine,
  watch: { select: { id: true, address: true, source } },
} satisfies Prisma.WatchVisitSelect;
export type ChangeLine = VisitLine & Pick<Prisma.WatchVisitGetPayload<{ select: typeof listed }>, "watch">;

/** For editors: one page of what changed what pages say, the latest first. */
export async function changesPage({ kind, after }: ChangeFilter): Promise<Page<ChangeLine>> {
  const rows = await db().watchVisit.findMany({
    where: { kind: kind ?? { in: [...SUBSTANCE] } },
    orderBy: { id: "desc" },
    ...pageArgs(after),
    select: listed,
  });
  const { rows: read, next } = pageOf(rows);
  return { rows: read.map(visitOf), next };
}

/** One visit of a watch with all that is kept of it. */
export async function visitById(watchId: string, id: string): Promise<ChangeLine | null> {
  const row = await db().watchVisit.findFirst({ where: { id, watchId }, select: listed });
  return row && visitOf(row);
}

/** What the program found that led to a suggested rewording: the visit with both copies; null for any other rewording. */
export async function visitOfRewording(rewordingId: string): Promise<ChangeLine | null> {
  const row = await db().watchVisit.findFirst({
    where: { suggestions: { some: { rewordingId } } },
    orderBy: { id: "asc" },
    select: listed,
  });
  return row && visitOf(row);
}

/** Whether the program drafted a claim of what a watched page says. */
export async function draftedByWatch(claimId: string): Promise<{ watchId: string; visitId: string } | null> {
  const row = await db().watchSuggestion.findFirst({
    where: { laterClaimId: claimId },
    orderBy: { visitId: "asc" },
    select: { visitId: true, visit: { select: { watchId: true } } },
  });
  return row && { watchId: row.visit.watchId, visitId: row.visitId };
}

/** Of rewordings that a watch led to: when the changed words were first seen. */
export async function seenAtSource(rewordingIds: string[]): Promise<Map<string, Date>> {
  const rows = await db().watchSuggestion.findMany({
    where: { rewordingId: { in: rewordingIds } },
    orderBy: { visitId: "desc" },
    select: { rewordingId: true, visit: { select: { at: true } } },
  });
  return new Map(rows.flatMap(({ rewordingId, visit }) => (rewordingId ? [[rewordingId, visit.at]] : [])));
}
