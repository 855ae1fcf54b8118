import { db } from "@/lib/db";

const claim = { select: { id: true, slug: true, statementEn: true, statementZh: true } } as const;
const person = { select: { id: true, name: true } } as const;

/** More than a desk leaves unconfirmed. */
const MOST = 50;

/**
 * Retractions and withdrawals that one person made and no second has confirmed, the oldest first: all, or those about
 * one claim.
 */
export async function unconfirmed(claimId?: string) {
  const [retracted, withdrawn] = await Promise.all([
    db().verdict.findMany({
      where: { status: "retracted", retractedById: { not: null }, retractionConfirmedById: null, claimId },
      orderBy: { endedAt: "asc" },
      take: MOST,
      select: { id: true, retractionEn: true, retractionZh: true, retractedBy: person, claim },
    }),
    db().claim.findMany({
      where: {
        status: "withdrawn",
        withdrawnById: { not: null },
        withdrawalConfirmedById: null,
        id: claimId,
      },
      orderBy: { withdrawnAt: "asc" },
      take: MOST,
      select: { ...claim.select, withdrawnReason: true, withdrawnBy: person },
    }),
  ]);
  return { retracted, withdrawn };
}
export type UnconfirmedRows = Awaited<ReturnType<typeof unconfirmed>>;
