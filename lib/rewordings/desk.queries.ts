import { db } from "@/lib/db";
import { parseRecord } from "./comparerRecord";
import { person, rewordingRow, withLink } from "./rewordingFields";

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
 * `program`, the comparer's record (null for a pair that was never compared).
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
  return { ...withLink(row), versions, program: await latestRecord(row) };
}

export type DeskRewording = NonNullable<Awaited<ReturnType<typeof rewordingForDesk>>>;
