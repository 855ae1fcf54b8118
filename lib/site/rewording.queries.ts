import { type QuoteStates, toldQuoteStatesOf } from "@/lib/captures/quoteState.queries";
import { rated } from "@/lib/claims/rated";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { tellsMarks } from "@/lib/rewordings/comparerRecord";
import { retractionsOf } from "./retraction.queries";
import { findRewordings } from "./rewordingList.queries";
import { rewordingLines } from "./rows.queries";
import { isPublic, MOST_ON_A_PAGE, ofPromise, rewordingLine, wordingLine } from "./select";

const rewordingPage = {
  ...rewordingLine,
  replyEn: true,
  replyZh: true,
  repliedOn: true,
  replyUrl: true,
  earlierClaim: { select: wordingLine },
  laterClaim: { select: wordingLine },
} satisfies Prisma.RewordingSelect;

/** A confirmed rewording, also one that a later version replaced. */
export async function publicRewording(id: string) {
  const where = { id, status: "confirmed", earlierClaim: isPublic, laterClaim: isPublic } as const;
  const [row] = rated(await db().rewording.findMany({ where, select: rewordingPage })).flatMap(ofPromise);
  if (!row) return null;
  const newer = await db().rewording.findFirst({
    where: {
      ...ofPair(row),
      version: { gt: row.version },
      status: { in: ["confirmed", "dismissed"] },
    },
    orderBy: { version: "desc" },
    select: { id: true, status: true, dismissReason: true },
  });
  const record = await db().comparerRecord.findFirst({
    where: { rewording: { ...ofPair(row), version: { lte: row.version } } },
    orderBy: { id: "desc" },
    select: { comparerVersion: true },
  });
  const [quotes, retractions] = await Promise.all([
    quotesOf([row.earlierClaim.id, row.laterClaim.id]),
    retractionsOf([row.earlierClaim, row.laterClaim]),
  ]);
  return { ...row, newer, quotes, retractions, tellsMarks: tellsMarks(record) };
}

/** Whether what is quoted of the sources of some wordings stands in their copies, by the id of the evidence. */
export async function quotesOf(claimIds: readonly string[]): Promise<Map<string, QuoteStates>> {
  const all = await Promise.all(claimIds.map((id) => toldQuoteStatesOf(id)));
  return new Map(all.flatMap((states) => [...states]));
}

const ofPair = ({
  earlierClaim,
  laterClaim,
}: {
  earlierClaim: { id: string };
  laterClaim: { id: string };
}) => ({
  earlierClaimId: earlierClaim.id,
  laterClaimId: laterClaim.id,
});

export type PublicRewording = NonNullable<Awaited<ReturnType<typeof publicRewording>>>;

/** The rewordings of a promise that are in force, the latest first. */
export async function rewordingsOf(promiseId: string) {
  return rewordingLines((await findRewordings({}, promiseId, MOST_ON_A_PAGE)).rows);
}
