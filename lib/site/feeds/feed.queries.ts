import { z } from "zod";
import { type Rated, rated } from "@/lib/claims/rated";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Page, pageOf } from "@/lib/paging";
import { changesById, REVIEWED_OR_CHANGED, replacements } from "../corrections.queries";
import { rewordingLines } from "../rows.queries";
import { claimLine, isPublic, seenByReaders, verdictVersion } from "../select";
import { ENTRIES } from "./schema";

/*
 * What the feeds tell, in the order of their entries: the latest change first. What readers saw and was taken back since
 * is told as such: a feed reader would otherwise go on showing what it got before.
 */

const SEEN = Prisma.sql`('published', 'superseded', 'retracted')`;

/** Rows with when something was last told of each. */
const VERDICTS = Prisma.sql`
  SELECT c.id, greatest(max(greatest(v."publishedAt", v."endedAt", v."retractionConfirmedAt")),
    c."withdrawnAt", c."withdrawalConfirmedAt") AS at
  FROM "Claim" c JOIN "Verdict" v ON v."claimId" = c.id AND v.status IN ${SEEN}
  WHERE c."publicSince" IS NOT NULL GROUP BY c.id`;

const REWORDINGS = Prisma.sql`
  SELECT r.id, greatest(r."decidedAt", n.at, e."withdrawnAt", l."withdrawnAt", v.at) AS at
  FROM "Rewording" r
  JOIN "Claim" e ON e.id = r."earlierClaimId" AND e."publicSince" IS NOT NULL
  JOIN "Claim" l ON l.id = r."laterClaimId" AND l."publicSince" IS NOT NULL
  LEFT JOIN LATERAL (SELECT max(n."decidedAt") AS at FROM "Rewording" n
    WHERE n."earlierClaimId" = e.id AND n."laterClaimId" = l.id AND n.version > r.version
      AND n.status IN ('confirmed', 'dismissed')) n ON true
  LEFT JOIN LATERAL (SELECT max(v."endedAt") AS at FROM "Verdict" v
    WHERE v."claimId" IN (e.id, l.id) AND v.status = 'retracted' AND v."endedAt" > r."decidedAt") v ON true
  WHERE r.status = 'confirmed'`;

const CORRECTIONS = Prisma.sql`
  SELECT v.id, greatest(v."endedAt", v."retractionConfirmedAt") AS at FROM "Verdict" v
  WHERE v.status IN ('superseded', 'retracted')
  UNION ALL SELECT id, greatest("withdrawnAt", "withdrawalConfirmedAt") FROM "Claim"
  WHERE status = 'withdrawn' AND "withdrawnAt" IS NOT NULL AND "publicSince" IS NOT NULL
  UNION ALL ${REVIEWED_OR_CHANGED}`;

const found = z.array(z.object({ id: z.uuid(), at: z.date() }));
export type Told = z.infer<typeof found>[number];

async function told(rows: Prisma.Sql, after: string | undefined): Promise<Page<Told>> {
  const before = after
    ? Prisma.sql`WHERE (at, id) < (SELECT at, id FROM f WHERE id = ${after}::uuid)`
    : Prisma.empty;
  const read = await db().$queryRaw`
    WITH f AS (${rows}) SELECT id, at FROM f ${before} ORDER BY at DESC, id DESC LIMIT ${ENTRIES + 1}`;
  return pageOf(found.parse(read), ENTRIES);
}

const claimOfFeed = {
  ...claimLine,
  withdrawnReason: true,
  withdrawnAt: true,
  withdrawalConfirmedAt: true,
  verdicts: { where: seenByReaders, orderBy: { version: "desc" }, take: 1, select: verdictVersion },
} satisfies Prisma.ClaimSelect;

export type ToldClaim = Rated<Prisma.ClaimGetPayload<{ select: typeof claimOfFeed }>>;

/** Each row beside when it was told; rows that are gone meanwhile are left out. */
function beside<T extends { id: string }>({ rows, next }: Page<Told>, read: readonly T[]) {
  const byId = new Map(read.map((row) => [row.id, row]));
  const entries = rows.flatMap(({ id, at }) => {
    const row = byId.get(id);
    return row ? [{ row, at }] : [];
  });
  return { entries, next };
}

const idsOf = ({ rows }: Page<Told>) => rows.map(({ id }) => id);

/** Claims that had a verdict, each with the newest that readers saw. */
export async function toldVerdicts(after: string | undefined) {
  const page = await told(VERDICTS, after);
  const where = { id: { in: idsOf(page) }, ...isPublic };
  return beside(page, rated(await db().claim.findMany({ where, select: claimOfFeed })));
}

/** Confirmed rewordings, also those that were replaced since, each with the latest decision on its pair. */
export async function toldRewordings(after: string | undefined) {
  const page = await told(REWORDINGS, after);
  const rows = await rewordingLines(page.rows);
  const pairs = rows.map(({ earlierClaim, laterClaim }) => ({
    earlierClaimId: earlierClaim.id,
    laterClaimId: laterClaim.id,
  }));
  const decisions = await db().rewording.findMany({
    where: { OR: pairs, status: { in: ["confirmed", "dismissed"] } },
    orderBy: { version: "asc" },
    select: { earlierClaimId: true, laterClaimId: true, version: true, status: true, dismissReason: true },
  });
  const key = (earlier: string, later: string) => `${earlier} ${later}`;
  const latest = new Map(decisions.map((one) => [key(one.earlierClaimId, one.laterClaimId), one]));
  return beside(
    page,
    rows.map((row) => {
      const newest = latest.get(key(row.earlierClaim.id, row.laterClaim.id));
      return { ...row, newer: newest && newest.version > row.version ? newest : null };
    }),
  );
}

export type ToldRewording = Awaited<ReturnType<typeof toldRewordings>>["entries"][number]["row"];

const endedVerdict = {
  ...verdictVersion,
  claim: {
    select: {
      ...claimLine,
      verdicts: { where: seenByReaders, select: verdictVersion },
    },
  },
} satisfies Prisma.VerdictSelect;

export type EndedVerdict = Rated<Prisma.VerdictGetPayload<{ select: typeof endedVerdict }>>;

/** A comparison with the decision that took its place. */
async function replacedRewordings(ids: string[]) {
  const replaced = await replacements(ids);
  const lines = new Map((await rewordingLines(replaced)).map((line) => [line.id, line]));
  return replaced.flatMap((one) => {
    const line = lines.get(one.id);
    return line ? [{ id: one.id, replaced: one, line }] : [];
  });
}

export type ReplacedRewording = Awaited<ReturnType<typeof replacedRewordings>>[number];

/** What the page of corrections lists: verdicts, claims, comparisons that were reviewed again, and other changes. */
export async function toldCorrections(after: string | undefined) {
  const page = await told(CORRECTIONS, after);
  const ids = { in: idsOf(page) };
  const [verdicts, claims, rewordings, changes] = await Promise.all([
    db().verdict.findMany({
      where: { id: ids, status: { in: ["superseded", "retracted"] }, claim: isPublic },
      select: endedVerdict,
    }),
    db().claim.findMany({ where: { id: ids, status: "withdrawn", ...isPublic }, select: claimOfFeed }),
    replacedRewordings(ids.in),
    changesById(ids.in),
  ]);
  return beside(page, [
    ...rated(verdicts).map((verdict) => ({ id: verdict.id, verdict })),
    ...rated(claims).map((claim) => ({ id: claim.id, claim })),
    ...rewordings,
    ...changes.map((change) => ({ id: change.id, change })),
  ]);
}

/** An id that no other site has, and since when there is something on record; null for a site where nothing is yet. */
export async function beginning(): Promise<{ id: string; at: Date } | null> {
  const first = await db().event.findUnique({ where: { seq: 1n }, select: { subjectId: true, at: true } });
  return first && { id: first.subjectId, at: first.at };
}

/** A row of the feed of corrections. */
export type ToldCorrection = Awaited<ReturnType<typeof toldCorrections>>["entries"][number]["row"];
