import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import { lockRows, type Tx, transaction } from "@/lib/db";
import type { Capture, Prisma } from "@/lib/generated/prisma/client";
import type { CaptureOutcome } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { putAttempt } from "@/lib/sources/askForCopy.mutations";
import { keepBlobs, type StoredBlob } from "./blobs.mutations";
import type { NewReading } from "./read";
import { retryAt } from "./retry";

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
  columns: Pick<
    Prisma.CaptureUncheckedCreateInput,
    | "finalUrl"
    | "redirects"
    | "httpStatus"
    | "mediaType"
    | "detail"
    | "wireSha256"
    | "wireSize"
    | "decodedSha256"
    | "decodedSize"
    | "revisitOfId"
  >;
  blobs: readonly StoredBlob[];
  /** What was read of it, in the answer and as a browser showed it. */
  readings: readonly NewReading[];
  /** Whether the same address may answer otherwise in a while; seconds that its server asks for. */
  retry: { waitSeconds: number } | null;
};

/**
 * Finishes an attempt: its outcome, what is kept of it and what was read, with the next try where that may help. False
 * where it was finished meanwhile, by somebody who cancelled it or by another process: then nothing is written.
 */
export function finishAttempt({ id, sourceId, address, nth }: Taken, finished: Finished): Promise<boolean> {
  return transaction(async (tx) => {
    const row = await lockAttempt(tx, id);
    if (row?.outcome !== null) return false;
    const { outcome, columns, retry } = finished;
    const now = new Date();
    await tx.capture.update({ where: { id }, data: { ...columns, outcome, finishedAt: now } });
    const { event } = await keepFinished(tx, { id, sourceId }, finished);
    const notBefore = retry && retryAt(nth, now, retry.waitSeconds);
    const next = { sourceId, address, askedById: null, nth: nth + 1, retryOfId: id };
    const asked = notBefore && (await putAttempt(tx, { ...next, notBefore }));
    await append(tx, null, ...(asked ? [asked] : []), event);
    return true;
  });
}

type Kept = { event: AuditEvent; readingIds: string[] };

/** What was kept and read becomes the attempt's own. */
async function keepFinished(
  tx: Tx,
  { id, sourceId }: { id: string; sourceId: string },
  { outcome, blobs, readings }: Finished,
): Promise<Kept> {
  await keepBlobs(tx, id, blobs);
  const rows = readings.map((reading) => ({ id: newId(), captureId: id, ...reading }));
  await tx.reading.createMany({ data: rows });
  if (rows.length > 0) await addJobs(tx, "check_quotes", [{ sourceId }]);
  const data = { captureId: id, outcome };
  return {
    event: { verb: "capture.finished", subjectType: "source", subjectId: sourceId, data },
    readingIds: rows.map((row) => row.id),
  };
}

/** Part of a write that nobody had asked for: an attempt that is finished as it begins to be there. */
export async function putFinished(
  tx: Tx,
  { sourceId, address, startedAt }: { sourceId: string; address: string; startedAt: Date },
  finished: Finished,
): Promise<Kept & { captureId: string }> {
  const captureId = newId();
  const { outcome, columns } = finished;
  const times = { askedAt: startedAt, startedAt, finishedAt: new Date() };
  await tx.capture.create({ data: { id: captureId, sourceId, address, ...times, ...columns, outcome } });
  return { captureId, ...(await keepFinished(tx, { id: captureId, sourceId }, finished)) };
}
