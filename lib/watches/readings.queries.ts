import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { COPIES } from "@/lib/sources/copies";

/** Readings of a source that a later copy may be compared with: the one place that says so. */
const usable = (sourceId: string) =>
  ({
    capture: { sourceId, outcome: { in: [...COPIES] } },
    erasedAt: null,
  }) satisfies Prisma.ReadingWhereInput;

const baseline = {
  id: true,
  captureId: true,
  kind: true,
  extractorVersion: true,
  text: true,
  title: true,
  capture: { select: { decodedSha256: true } },
} satisfies Prisma.ReadingSelect;

export type Baseline = Prisma.ReadingGetPayload<{ select: typeof baseline }>;

type Watched = { sourceId: string; readingId: string | null };

/** What a visit is compared with: what the last one accepted, or the latest copy from before the source was watched. */
export async function baselineOf({ sourceId, readingId }: Watched): Promise<Baseline | null> {
  const where = usable(sourceId);
  const last =
    readingId && (await db().reading.findFirst({ where: { ...where, id: readingId }, select: baseline }));
  if (last) return last;
  return db().reading.findFirst({
    where: { ...where, kind: { not: "unread" } },
    orderBy: { id: "desc" },
    select: baseline,
  });
}

/** An earlier reading of the source with exactly this text; null where it never said this. */
export async function earlierWithText(sourceId: string, text: string, not: string): Promise<string | null> {
  const row = await db().reading.findFirst({
    where: { ...usable(sourceId), id: { not }, kind: { not: "unread" }, text },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** More words than are relied on of one page. */
const MOST_WORDS = 300;

const relied = {
  id: true,
  stance: true,
  quote: true,
  claim: {
    select: {
      id: true,
      kind: true,
      status: true,
      speakerId: true,
      promiseId: true,
      saidOn: true,
      saidPrecision: true,
      quote: true,
      quoteLang: true,
      publicSince: true,
    },
  },
} satisfies Prisma.EvidenceSelect;

export type Relied = Prisma.EvidenceGetPayload<{ select: typeof relied }>;

/** What is relied on of a source: pieces of evidence with their claims. */
export function reliedOn(sourceId: string): Promise<Relied[]> {
  return db().evidence.findMany({
    where: { sourceId, removedAt: null, claim: { status: { not: "withdrawn" } } },
    orderBy: { id: "desc" },
    take: MOST_WORDS,
    select: relied,
  });
}
