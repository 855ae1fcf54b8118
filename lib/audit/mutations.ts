import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { FIRST, lineHash } from "./chain";
import { type AuditEvent, auditEvent } from "./event";

/** Key of the advisory lock that makes writers of the log queue up: "stet" in ASCII. */
const LOG_LOCK = 0x73746574;

/**
 * Appends events to the log, in the transaction that made them true. `actorId` is null when the program acted.
 * Call it last in a transaction: from here to the commit other writers wait.
 */
export async function append(tx: Tx, actorId: string | null, ...events: AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOG_LOCK})`;
  const before = await tx.event.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true, at: true },
  });
  // Times in the log never decrease, also when the clock was set back.
  const at = new Date(Math.max(Date.now(), before?.at.getTime() ?? 0));
  let last = { seq: before?.seq ?? 0n, hash: before?.hash ?? FIRST };
  const lines = events.map((event) => {
    const { verb, subjectType, subjectId, data } = auditEvent.parse(event);
    const line = { seq: last.seq + 1n, at, actorId, verb, subjectType, subjectId, data, prevHash: last.hash };
    const hash = lineHash(line);
    last = { seq: line.seq, hash };
    return { ...line, data: data as Prisma.InputJsonValue, hash };
  });
  await tx.event.createMany({ data: lines });
}
