import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { holdPromise, wordingLine } from "@/lib/promises/queries";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { readRecord } from "./comparerRecord";
import { REWORDING_TABS, type RewordingTab } from "./schema";
import { DECIDED } from "./workflow";

/** Both claims, their promises and then the rewording as it is now, held until the transaction ends. */
export async function holdRewording(tx: Tx, id: string) {
  const found = await tx.rewording.findUnique({
    where: { id },
    select: { promiseId: true, earlierClaimId: true, laterClaimId: true },
  });
  if (!found) return null;
  const claims = await lockClaims(tx, [found.earlierClaimId, found.laterClaimId]);
  const promiseIds = [found, ...claims].flatMap(({ promiseId }) => promiseId ?? []);
  for (const promiseId of [...new Set(promiseIds)].sort()) await holdPromise(tx, promiseId);
  const rewording = await tx.rewording.findUniqueOrThrow({
    where: { id },
    include: { changes: { orderBy: { position: "asc" } } },
  });
  return { rewording, claims };
}

const person = { select: { id: true, name: true } } as const;

const promise = { select: { id: true, slug: true, titleEn: true, titleZh: true } } as const;

/** A wording, with the promise that it is linked to now. */
const claim = { select: { ...wordingLine, promise } } as const;

const rewordingRow = {
  id: true,
  version: true,
  status: true,
  disclosure: true,
  createdAt: true,
  decidedAt: true,
  flaggedBy: person,
  decidedBy: person,
  byProgram: true,
  promise,
  earlierClaim: claim,
  laterClaim: claim,
  _count: { select: { changes: true } },
} satisfies Prisma.RewordingSelect;

type Row = Prisma.RewordingGetPayload<{ select: typeof rewordingRow }>;

type Found = {
  /** What it is called: the promise's titles, or the statement of the claim that would begin the promise. */
  title: { titleEn: string | null; titleZh: string | null };
  /** Flagging it makes a claim a wording of the promise. */
  linksClaim: boolean;
  /** Neither claim belongs to a promise yet: flagging it begins one with the earlier. `promise` is then null. */
  beginsPromise: boolean;
};
export type RewordingLine = Row & Found;

/** A suggestion follows its claims, which may have been linked since it was made. */
function withLink<T extends Row>(row: T): T & Found {
  const { status, earlierClaim: first, laterClaim: second } = row;
  const promise = status === "suggested" ? (first.promise ?? second.promise) : row.promise;
  const linksClaim = status === "suggested" && !(first.promise && second.promise);
  const title = promise ?? { titleEn: first.statementEn, titleZh: first.statementZh };
  return { ...row, promise, title, linksClaim, beginsPromise: linksClaim && !promise };
}

/** A claim that can still be compared. */
const alive = { kind: "promise", status: { not: "withdrawn" } } satisfies Prisma.ClaimWhereInput;

/** Suggestions whose claims a person has linked to two different promises since: there is nothing left to decide. */
async function outlived(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Rewording" r JOIN "Claim" e ON e.id = r."earlierClaimId" JOIN "Claim" l ON l.id = r."laterClaimId"
    WHERE r.status = 'suggested' AND e."promiseId" <> l."promiseId"`;
  return rows.map(({ id }) => id);
}

async function inTab(tab: RewordingTab): Promise<Prisma.RewordingWhereInput> {
  if (tab === "decided") return { status: { in: [...DECIDED] } };
  if (tab === "flagged") return { status: tab };
  return { status: tab, earlierClaim: alive, laterClaim: alive, id: { notIn: await outlived() } };
}

/** One page of the queue: what waits longest first, of the decided ones the latest. */
export async function rewordingQueue(tab: RewordingTab, after?: string) {
  const rows = await db().rewording.findMany({
    where: await inTab(tab),
    orderBy:
      tab === "decided" ? [{ decidedAt: "desc" }, { id: "desc" }] : [{ createdAt: "asc" }, { id: "asc" }],
    ...pageArgs(after),
    select: rewordingRow,
  });
  const page = pageOf(rows);
  return { ...page, rows: page.rows.map(withLink) };
}

export async function rewordingCounts(): Promise<Record<RewordingTab, number>> {
  const counts = await Promise.all(
    REWORDING_TABS.map(async (tab) => db().rewording.count({ where: await inTab(tab) })),
  );
  return Object.fromEntries(REWORDING_TABS.map((tab, n) => [tab, counts[n] ?? 0])) as Record<
    RewordingTab,
    number
  >;
}

/** What the program last said of a pair, in this version or, for one that was reopened, in one before it. */
async function programOf(pair: { earlierClaimId: string; laterClaimId: string; version: number }) {
  const { earlierClaimId, laterClaimId, version } = pair;
  const record = await db().programComparison.findFirst({
    where: { rewording: { earlierClaimId, laterClaimId, version: { lte: version } } },
    orderBy: { id: "desc" },
  });
  return record && readRecord(record);
}

/**
 * For the desk: one version of a comparison with the reviewer's table, every version of the same pair, and, as
 * `program`, what the program said (null for a pair that it never compared).
 */
export async function rewordingForDesk(id: string) {
  const row = await db().rewording.findUnique({
    where: { id },
    select: {
      ...rewordingRow,
      rationaleEn: true,
      rationaleZh: true,
      replyEn: true,
      replyZh: true,
      repliedOn: true,
      replyUrl: true,
      dismissReason: true,
      onePerson: true,
      revision: true,
      earlierClaimId: true,
      laterClaimId: true,
      changes: { orderBy: { position: "asc" } },
    },
  });
  if (!row) return null;
  const versions = await db().rewording.findMany({
    where: { earlierClaimId: row.earlierClaimId, laterClaimId: row.laterClaimId },
    orderBy: { version: "desc" },
    select: {
      id: true,
      version: true,
      status: true,
      decidedAt: true,
      dismissReason: true,
      flaggedBy: person,
      decidedBy: person,
    },
  });
  return { ...withLink(row), versions, program: await programOf(row) };
}

export type DeskRewording = NonNullable<Awaited<ReturnType<typeof rewordingForDesk>>>;
