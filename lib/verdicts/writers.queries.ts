import { type Reviewer, reviewers } from "@/lib/accounts/queries";
import { whoDid } from "@/lib/audit/queries";
import { db, type Tx } from "@/lib/db";
import type { Verdict } from "@/lib/generated/prisma/client";

/** Everybody who wrote any of a version: whoever saved last is its author, the others wrote it too. */
export async function writersOf(
  { id, claimId, authorId }: Pick<Verdict, "id" | "claimId" | "authorId">,
  tx: Pick<Tx, "event"> = db(),
): Promise<(string | null)[]> {
  const part = { key: "verdictId", value: id };
  return [authorId, ...(await whoDid(tx, claimId, ["verdict.started", "verdict.changed"], part))];
}

/** Who wrote a verdict that waits, and who else may publish it. */
export type Seconds = { writerIds: (string | null)[]; others: Reviewer[] };

export async function secondsOf(verdict: Parameters<typeof writersOf>[0]): Promise<Seconds> {
  const writerIds = await writersOf(verdict);
  return { writerIds, others: await reviewers(writerIds) };
}
