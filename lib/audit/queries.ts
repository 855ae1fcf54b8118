import { db } from "@/lib/db";
import { type Break, type HashedLine, verifyLines } from "./chain";

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

/** The history of some subjects, latest first, with who acted. `before` is the seq to page on from. */
export async function historyOf(subjectIds: string[], limit: number, before?: bigint) {
  return db().event.findMany({
    where: { subjectId: { in: subjectIds }, ...(before === undefined ? {} : { seq: { lt: before } }) },
    orderBy: { seq: "desc" },
    take: limit,
    include: { actor: { select: { name: true } } },
  });
}
