import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import { lockRows, type Tx, transaction } from "@/lib/db";
import type { Capture, Prisma } from "@/lib/generated/prisma/client";
import type { CaptureOutcome } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { putAttempt } from "@/lib/sources/askForCopy.mutations";
import { hashesOf, keepBlobs, type StoredBlob } from "./blobs.mutations";
import type { NewReading } from "./read";
import { retryAt } from "./retry";
import { hideLike, withheldNow } from "./withheld.mutations";

export type Taken = Pick<Capture, "id" | "sourceId" | "nth"> & { address: string };

/** An attempt as it is now, locked until the transaction ends; null when there is none. */
export async function lockAttempt(tx: Tx, id: string): Promise<Capture | null> {
  await lockRows(tx, "Capture", [id]);
  return tx.capture.findUnique({ where: { id } });
}

/** Takes an attempt up, also one that a process had in hand when it was killed; null where it is finished. */
export function takeAttempt(id: string): Promise<Taken | null> {
  return transaction(async (tx) => {
    const row = await lockAttempt(tx, id);
    if (!row || row.outcome !== null || row.address === null) return null;
    await tx.capture.update({ where: { id }, data: { startedAt: new Date() } });
    const { sourceId, address, nth } = row;
    return { id, sourceId, address, nth };
  });
}

/** What an attempt came to. */
export type Finished = {
  outcome: CaptureOutcome;
  columns: Omit<Prisma.CaptureUncheckedUpdateInput, "outcome" | "finishedAt">;
  blobs: readonly StoredBlob[];
  /** What was read of it, in the answer and as a browser showed it. */
  readings: readonly NewReading[];
  /** Whether the same address may answer otherwise in a while; seconds that its server asks for. */
  retry: { waitSeconds: number } | null;
};

/**
 * Finishes an attempt: its outcome, what is kept of it and what was read, with the next try where that may help. False
 * where what was stored is not kept: the attempt was finished meanwhile, by somebody who cancelled it or by another
 * process, and nothing is written; or the same bytes were deleted before, and that is its outcome.
 */
export function finishAttempt({ id, sourceId, address, nth }: Taken, finished: Finished): Promise<boolean> {
  return transaction(async (tx) => {
    const row = await lockAttempt(tx, id);
    if (row?.outcome !== null) return false;
    const held = await withheldNow(tx, bodyIn(finished), hashesOf(finished.blobs));
    const isDeleted = held?.what === "deleted";
    const { outcome, columns, blobs, readings, retry } = isDeleted ? asWithheld(finished) : finished;
    const now = new Date();
    await tx.capture.update({ where: { id }, data: { ...columns, outcome, finishedAt: now } });
    await keepBlobs(tx, id, blobs);
    if (held?.what === "hidden") await hideLike(tx, hashesOf(blobs), held);
    await tx.reading.createMany({
      data: readings.map((reading) => ({ id: newId(), captureId: id, ...reading })),
    });
    if (readings.length > 0) await addJobs(tx, "check_quotes", [{ sourceId }]);
    const notBefore = retry && retryAt(nth, now, retry.waitSeconds);
    const next = { sourceId, address, askedById: null, nth: nth + 1, retryOfId: id };
    const asked = notBefore && (await putAttempt(tx, { ...next, notBefore }));
    const data = { captureId: id, outcome };
    const event: AuditEvent = { verb: "capture.finished", subjectType: "source", subjectId: sourceId, data };
    await append(tx, null, ...(asked ? [asked] : []), event);
    return !isDeleted;
  });
}

const hashIn = (value: unknown) => (typeof value === "string" ? [value] : []);
const bodyIn = ({ columns }: Finished) =>
  columns.decodedSize === 0 ? [] : [...hashIn(columns.wireSha256), ...hashIn(columns.decodedSha256)];

/** Its hashes and where it came from are told; nothing of it is kept. */
const asWithheld = (finished: Finished): Finished => ({
  ...finished,
  outcome: "withheld",
  columns: { ...finished.columns, revisitOfId: null },
  blobs: [],
  readings: [],
  retry: null,
});
