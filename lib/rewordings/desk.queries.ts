import { reviewers } from "@/lib/accounts/queries";
import { db } from "@/lib/db";
import { parseRecord } from "./comparerRecord";
import { person, rewordingRow, withLink } from "./rewordingFields";
import { followsConfirmed, writersOf } from "./writers.queries";

/** The comparer's latest record of a pair, in this version or, for one that was reopened, in an earlier one. */
async function latestRecord(pair: { earlierClaimId: string; laterClaimId: string; version: number }) {
  const { earlierClaimId, laterClaimId, version } = pair;
  const record = await db().comparerRecord.findFirst({
    where: { rewording: { earlierClaimId, laterClaimId, version: { lte: version } } },
    orderBy: { id: "desc" },
  });
  return record && parseRecord(record);
}

/**
 * For the desk: one version of a comparison with the reviewer's table, every version of the same pair, and, as
 * `program`, the comparer's record (null for a pair that was never compared). With it stands what a decision depends on:
 * who wrote any of it, who else may, and whether dismissing it withdraws what was confirmed.
 */
export async function rewordingForDesk(id: string) {
  const row = await db().rewording.findUnique({
    where: { id },
    select: {
      ...rewordingRow,
      headlineEn: true,
      headlineZh: true,
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
  const [program, writerIds, withdraws] = await Promise.all([
    latestRecord(row),
    writersOf({ id, flaggedById: row.flaggedBy?.id ?? null }),
    followsConfirmed(row),
  ]);
  return { ...withLink(row), versions, program, writerIds, withdraws, others: await reviewers(writerIds) };
}

export type DeskRewording = NonNullable<Awaited<ReturnType<typeof rewordingForDesk>>>;
