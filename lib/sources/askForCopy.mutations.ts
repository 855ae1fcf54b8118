import type { AuditEvent } from "@/lib/audit/event";
import type { Author } from "@/lib/auth/can";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { COPIES } from "./copies";

/** One address after another: a server that stalls holds up other captures, and nothing else. */
const QUEUE = "captures";

type NewAttempt = {
  sourceId: string;
  address: string;
  /** Null: the program. */
  askedById: string | null;
  notBefore?: Date;
  nth?: number;
  retryOfId?: string;
};

/** Part of a write: an attempt that waits, with its job; null where one of the source waits or runs already. */
export async function putAttempt(tx: Tx, attempt: NewAttempt): Promise<AuditEvent | null> {
  const captureId = newId();
  const made = await tx.capture.createMany({ data: [{ id: captureId, ...attempt }], skipDuplicates: true });
  if (made.count === 0) return null;
  await addJobs(tx, "capture_source", [{ captureId }], { queue: QUEUE, runAt: attempt.notBefore ?? null });
  const data = { captureId };
  return { verb: "capture.asked", subjectType: "source", subjectId: attempt.sourceId, data };
}

/** Part of the write that attaches a source: asks for a copy where it has an address and nobody has one yet. */
export async function askForCopy(tx: Tx, by: Author, sourceId: string): Promise<AuditEvent[]> {
  const { url, captures } = await tx.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: {
      url: true,
      captures: { where: { outcome: { in: [...COPIES] } }, select: { id: true }, take: 1 },
    },
  });
  if (!url || captures.length > 0) return [];
  const asked = await putAttempt(tx, { sourceId, address: url, askedById: by.id });
  return asked ? [asked] : [];
}
