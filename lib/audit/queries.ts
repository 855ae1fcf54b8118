import { db, type Tx } from "@/lib/db";
import { type Break, type HashedLine, verifyLines } from "./chain";
import type { AuditEvent } from "./event";

/** Lines that are read at once while the chain is verified: some megabytes. */
const PAGE = 5_000;

/** Verifies the whole chain; tells how many lines there are or which is the first that does not fit. */
export async function verifyChain(): Promise<
  { ok: true; lines: bigint; head: string } | { ok: false; broken: Break }
> {
  let last: { seq: bigint; hash: string } | undefined;
  for (;;) {
    const lines: HashedLine[] = await db().event.findMany({
      where: { seq: { gt: last?.seq ?? 0n } },
      orderBy: { seq: "asc" },
      take: PAGE,
    });
    const verified = verifyLines(lines, last);
    if (!verified.ok) return verified;
    last = verified.last;
    if (lines.length < PAGE) return { ok: true, lines: last.seq, head: last.hash };
  }
}

/** Everybody who did one of these things to a subject, as the log of this transaction has it; `part` narrows the data. */
export async function whoDid(
  tx: Tx,
  subjectId: string,
  verbs: AuditEvent["verb"][],
  part?: { key: string; value: string },
): Promise<(string | null)[]> {
  const rows = await tx.event.findMany({
    where: {
      subjectId,
      verb: { in: verbs },
      ...(part ? { data: { path: [part.key], equals: part.value } } : {}),
    },
    distinct: ["actorId"],
    select: { actorId: true },
  });
  return rows.map(({ actorId }) => actorId);
}

/** The history of some subjects, latest first, with who acted. `before` is the seq to page on from. */
export async function historyOf(subjectIds: string[], limit: number, before?: bigint) {
  return db().event.findMany({
    where: { subjectId: { in: subjectIds }, ...(before === undefined ? {} : { seq: { lt: before } }) },
    orderBy: { seq: "desc" },
    take: limit,
    include: { actor: { select: { name: true } } },
  });
}
