import { z } from "zod";
import { type Rated, rated } from "@/lib/claims/rated";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { PAGE_SIZE, type Page, pageOf } from "@/lib/paging";
import { type Subject, subjectsOf } from "@/lib/proposals/subjects.queries";
import { changesWhere, type PublicChange } from "./changes.queries";
import { isPublic, seenByReaders } from "./select";

const correction = {
  id: true,
  version: true,
  status: true,
  rating: true,
  retractionEn: true,
  retractionZh: true,
  retractionConfirmedAt: true,
  endedAt: true,
  claim: {
    select: {
      slug: true,
      statementEn: true,
      statementZh: true,
      verdicts: {
        where: seenByReaders,
        select: { version: true, rating: true, noticeEn: true, noticeZh: true },
      },
    },
  },
} satisfies Prisma.VerdictSelect;

export type Correction = Rated<Prisma.VerdictGetPayload<{ select: typeof correction }>>;
export type ChangeLine = PublicChange & { subject: Subject | null };

const withdrawal = {
  id: true,
  slug: true,
  statementEn: true,
  statementZh: true,
  withdrawnAt: true,
  withdrawnReason: true,
  withdrawalConfirmedAt: true,
  duplicateOf: { select: { slug: true, statementEn: true, statementZh: true } },
} satisfies Prisma.ClaimSelect;

export type Withdrawal = Prisma.ClaimGetPayload<{ select: typeof withdrawal }>;

const replaced = {
  id: true,
  version: true,
  earlierClaimId: true,
  laterClaimId: true,
  promise: { select: { titleEn: true, titleZh: true } },
} satisfies Prisma.RewordingSelect;
const replacing = {
  id: true,
  version: true,
  status: true,
  decidedAt: true,
  dismissReason: true,
  earlierClaimId: true,
  laterClaimId: true,
} satisfies Prisma.RewordingSelect;

/** A comparison that readers saw, with the next decision on the same two wordings. */
export type Replacement = Prisma.RewordingGetPayload<{ select: typeof replaced }> & {
  next: Prisma.RewordingGetPayload<{ select: typeof replacing }>;
};

/**
 * A verdict that was replaced or retracted, a claim that was withdrawn, a comparison that a later review replaced or
 * dismissed, or another change to what readers see.
 */
export type CorrectionLine =
  | ({ kind: "verdict" } & Correction)
  | ({ kind: "withdrawal" } & Withdrawal)
  | ({ kind: "comparison" } & Replacement)
  | ({ kind: "change" } & ChangeLine);

/** Comparisons that a later decision took the place of, and other changes that were accepted; feeds tell these too. */
export const REVIEWED_OR_CHANGED = Prisma.sql`
  SELECT r.id, next."decidedAt" AS at FROM "Rewording" r
    JOIN "Claim" earlier ON earlier.id = r."earlierClaimId" AND earlier."publicSince" IS NOT NULL
    JOIN "Claim" later ON later.id = r."laterClaimId" AND later."publicSince" IS NOT NULL
    CROSS JOIN LATERAL (
      SELECT n."decidedAt" FROM "Rewording" n
      WHERE n."earlierClaimId" = r."earlierClaimId" AND n."laterClaimId" = r."laterClaimId"
        AND n.version > r.version AND n.status IN ('confirmed', 'dismissed')
      ORDER BY n.version LIMIT 1) next
    WHERE r.status = 'confirmed'
  UNION ALL SELECT id, "decidedAt" FROM "Proposal" WHERE status = 'accepted'`;

/** All of them, by when it happened. */
const ALL = Prisma.sql`(
  SELECT id, "endedAt" AS at FROM "Verdict" WHERE status IN ('superseded', 'retracted')
  UNION ALL SELECT id, "withdrawnAt" FROM "Claim"
    WHERE status = 'withdrawn' AND "withdrawnAt" IS NOT NULL AND "publicSince" IS NOT NULL
  UNION ALL ${REVIEWED_OR_CHANGED}) c`;
const found = z.array(z.object({ id: z.uuid() }));

/** What was corrected, the latest first. */
export async function corrections(after: string | undefined): Promise<Page<CorrectionLine>> {
  const before = after
    ? Prisma.sql`WHERE (at, id) < (SELECT at, id FROM ${ALL} WHERE id = ${after}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw`
    SELECT id FROM ${ALL} ${before} ORDER BY at DESC, id DESC LIMIT ${PAGE_SIZE + 1}`;
  const ids = found.parse(rows).map(({ id }) => id);
  const [verdicts, withdrawals, comparisons, changes] = await Promise.all([
    db().verdict.findMany({ where: { id: { in: ids } }, select: correction }),
    db().claim.findMany({ where: { id: { in: ids }, ...isPublic }, select: withdrawal }),
    replacements(ids),
    changesById(ids),
  ]);
  const lines: CorrectionLine[] = [
    ...rated(verdicts).map((row) => ({ kind: "verdict" as const, ...row })),
    ...withdrawals.map((row) => ({ kind: "withdrawal" as const, ...row })),
    ...comparisons.map((row) => ({ kind: "comparison" as const, ...row })),
    ...changes.map((row) => ({ kind: "change" as const, ...row })),
  ];
  return pageOf(ids.flatMap((id) => lines.find((line) => line.id === id) ?? []));
}

/** Of these ids, the comparisons that a later decision took the place of. */
export async function replacements(ids: string[]): Promise<Replacement[]> {
  const rows = await db().rewording.findMany({
    where: { id: { in: ids }, status: "confirmed", earlierClaim: isPublic, laterClaim: isPublic },
    select: replaced,
  });
  if (rows.length === 0) return [];
  const later = await db().rewording.findMany({
    where: {
      OR: rows.map(({ earlierClaimId, laterClaimId, version }) => ({
        earlierClaimId,
        laterClaimId,
        version: { gt: version },
      })),
      status: { in: ["confirmed", "dismissed"] },
    },
    orderBy: { version: "asc" },
    select: replacing,
  });
  return rows.flatMap((row) => {
    const next = later.find(
      (one) =>
        one.earlierClaimId === row.earlierClaimId &&
        one.laterClaimId === row.laterClaimId &&
        one.version > row.version,
    );
    return next ? [{ ...row, next }] : [];
  });
}

/** Of these ids, the changes that were accepted. */
export async function changesById(ids: string[]): Promise<ChangeLine[]> {
  const rows = await changesWhere({ id: { in: ids } });
  const subjects = await subjectsOf(rows);
  return rows.map((row) => ({ ...row, subject: subjects.get(row.subjectId) ?? null }));
}
