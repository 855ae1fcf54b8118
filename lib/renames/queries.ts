import { db, type Tx } from "@/lib/db";
import type { Claim, Prisma, RenameStatus } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { groupsOf, renamesIn } from "./names";
import { RENAME_TABS, type RenameTab } from "./schema";

/** What says which renames hold for a wording. */
export type Owned = Pick<Claim, "speakerId" | "promiseId">;
export type OwnedWording = Owned & Pick<Claim, "quote">;

/**
 * Of the speakers of both wordings, of their promises, of what was merged into these, and of whoever made these.
 */
function ofBoth(claims: readonly Owned[]): Prisma.RenameWhereInput {
  const speakerIds = claims.map(({ speakerId }) => speakerId);
  const promiseIds = claims.flatMap(({ promiseId }) => promiseId ?? []);
  return {
    OR: [
      { speakerId: { in: speakerIds } },
      { promise: { OR: [{ id: { in: promiseIds } }, { mergedIntoId: { in: promiseIds } }] } },
      { speaker: { promises: { some: { id: { in: promiseIds } } } } },
    ],
  };
}

/** Which of these two names somebody was asked about already, for either wording; by their keys. */
export async function knownNames(tx: Tx, claims: readonly Owned[], names: string[]): Promise<Set<string>> {
  const where = { ...ofBoth(claims), names: { in: names } };
  const rows = await tx.rename.findMany({ where, select: { names: true } });
  return new Set(rows.map((row) => row.names));
}

/** The names that two wordings are read with, as pairs in one order. */
export async function renamesBetween(tx: Tx, earlier: OwnedWording, later: OwnedWording) {
  const rows = await tx.rename.findMany({
    where: { ...ofBoth([earlier, later]), status: "confirmed" },
    orderBy: [{ names: "asc" }, { id: "asc" }],
    distinct: ["names"],
    select: { from: true, to: true },
  });
  return renamesIn(rows, [earlier.quote, later.quote]);
}

/** More names than a page uses of whom it quotes. */
const MOST_READ = 500;

/** The names that a whole document is read with, for the wordings that stand in it: groups of names of one thing. */
export async function renamesOfWordings(claims: readonly Owned[]): Promise<string[][]> {
  if (claims.length === 0) return [];
  const rows = await db().rename.findMany({
    where: { ...ofBoth(claims), status: "confirmed" },
    orderBy: [{ names: "asc" }, { id: "asc" }],
    distinct: ["names"],
    take: MOST_READ,
    select: { from: true, to: true },
  });
  return groupsOf(rows);
}

const person = { select: { name: true } } as const;
const whole = {
  id: true,
  from: true,
  to: true,
  lang: true,
  since: true,
  sincePrecision: true,
  status: true,
  decidedAt: true,
  onePerson: true,
  withdrawnAt: true,
  withdrawnReason: true,
  addedById: true,
  addedBy: person,
  decidedBy: person,
  withdrawnBy: person,
  speaker: { select: { id: true, slug: true, nameEn: true, nameZh: true } },
  promise: { select: { id: true, slug: true, titleEn: true, titleZh: true } },
} satisfies Prisma.RenameSelect;

export type RenameRow = Prisma.RenameGetPayload<{ select: typeof whole }>;

/** For readers and the desk: renames with one of these states that bear on how two wordings read. */
export async function renamesOfPair(
  earlier: OwnedWording,
  later: OwnedWording,
  statuses: readonly RenameStatus[],
): Promise<RenameRow[]> {
  const where = { ...ofBoth([earlier, later]), status: { in: [...statuses] } };
  const rows = await db().rename.findMany({ where, orderBy: { id: "asc" }, select: whole });
  const texts = [earlier.quote, later.quote];
  const confirmed = rows.filter(({ status }) => status === "confirmed");
  const others = rows.filter(({ status }) => status !== "confirmed");
  return [...renamesIn(confirmed, texts), ...others.filter((row) => renamesIn([row], texts).length > 0)];
}

/** For the desk: every rename of a promise, of those that were merged into it, and of these speakers. */
export async function renamesOf(promiseId: string, speakerIds: readonly string[]): Promise<RenameRow[]> {
  const where = {
    OR: [
      { speakerId: { in: [...speakerIds] } },
      { promise: { OR: [{ id: promiseId }, { mergedIntoId: promiseId }] } },
    ],
  } satisfies Prisma.RenameWhereInput;
  return db().rename.findMany({ where, orderBy: { id: "desc" }, take: MOST_LISTED, select: whole });
}

/** More names than anybody has had. */
const MOST_LISTED = 200;

const IN_TAB: Record<RenameTab, RenameStatus[]> = {
  offered: ["offered"],
  confirmed: ["confirmed"],
  ended: ["dismissed", "withdrawn"],
};

/** One page of all renames, of one speaker if it is named: what waits longest first, of what is decided the latest. */
export async function renameList(tab: RenameTab, speakerId: string | undefined, after?: string) {
  const rows = await db().rename.findMany({
    where: { status: { in: IN_TAB[tab] }, ...(speakerId ? { speakerId } : {}) },
    orderBy: { id: tab === "offered" ? "asc" : "desc" },
    ...pageArgs(after),
    select: whole,
  });
  return pageOf(rows);
}

export async function renameCounts(speakerId?: string): Promise<Record<RenameTab, number>> {
  const counts = await Promise.all(
    RENAME_TABS.map((tab) =>
      db().rename.count({ where: { status: { in: IN_TAB[tab] }, ...(speakerId ? { speakerId } : {}) } }),
    ),
  );
  return Object.fromEntries(RENAME_TABS.map((tab, n) => [tab, counts[n] ?? 0])) as Record<RenameTab, number>;
}

/** The speaker whose names are listed. */
export function speakerNamed(slug: string) {
  return db().speaker.findUnique({
    where: { slug },
    select: { id: true, slug: true, nameEn: true, nameZh: true },
  });
}
