import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Page, pageArgs, pageOf } from "@/lib/paging";
import {
  CHANGES,
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
  movedTo: true,
  flips: true,
  createdAt: true,
  endedAt: true,
  createdBy: person,
  source,
} satisfies Prisma.WatchSelect;

export type WatchLine = Prisma.WatchGetPayload<{ select: typeof watchLine }>;

/** One page of the watches, the latest first. */
export async function watchesPage({ status, host, failing, after }: WatchFilter): Promise<Page<WatchLine>> {
  const rows = await db().watch.findMany({
    where: {
      ...(status && { status }),
      ...(host && { origin: host }),
      ...(failing && { toldFailing: true }),
    },
    orderBy: { id: "desc" },
    ...pageArgs(after),
    select: watchLine,
  });
  return pageOf(rows);
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
  select: { id: true, slug: true, quote: true, statementEn: true, statementZh: true },
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
export async function changesPage(after?: string): Promise<Page<ChangeLine>> {
  const rows = await db().watchVisit.findMany({
    where: { kind: { in: ["wording", "substance"] } },
    orderBy: { id: "desc" },
    ...pageArgs(after),
    select: listed,
  });
  const { rows: read, next } = pageOf(rows);
  return { rows: read.map(visitOf), next };
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
