import { db, type Tx } from "@/lib/db";
import { type Break, FIRST, verifyLines } from "./chain";
import type { AuditEvent } from "./event";
import { type KeptLine, keptLine } from "./keptLine";

/** Lines that are read at once while the log is verified: some megabytes. */
const PAGE = 2_000;

/** All lines, in pages and in order. */
export async function* logPages(): AsyncGenerator<KeptLine[]> {
  for (let after = 0n; ; ) {
    const events = await db().event.findMany({
      where: { seq: { gt: after } },
      orderBy: { seq: "asc" },
      take: PAGE,
    });
    if (events.length > 0) yield events.map(keptLine);
    if (events.length < PAGE) return;
    after = events.at(-1)?.seq ?? after;
  }
}

/** Verifies the whole chain; tells how many lines there are or which is the first that does not fit. */
export async function verifyChain(): Promise<
  { ok: true; lines: bigint; head: string } | { ok: false; broken: Break }
> {
  let last: { seq: bigint; hash: string } | undefined;
  for await (const lines of logPages()) {
    const verified = verifyLines(lines, last);
    if (!verified.ok) return verified;
    last = verified.last;
  }
  return { ok: true, lines: last?.seq ?? 0n, head: last?.hash ?? FIRST };
}

/** Everybody who did one of these things to a subject, as the log has it; `part` narrows the data. */
export async function whoDid(
  tx: Pick<Tx, "event">,
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
