import { isoDay } from "@/lib/dates";
import { db, transaction } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { putNotice } from "@/lib/notices/put.mutations";
import { countRequest } from "@/lib/web/rateLimit.mutations";
import { A_DAY_MS, MOST_PER_DAY, REPORTS_PER_DAY, REPORTS_PER_HOUR } from "./limits";
import type { NewReport } from "./schema";

/** Key of the advisory lock under which reports are counted and added: "rprt" in ASCII. */
const REPORTS_LOCK = 0x72707274;

const NOTICE = { error: "error_reported", suggestion: "suggestion_sent" } as const;

/**
 * Takes what a reader sent from `address`. The same form sent twice is one report, also at once; the day's number of
 * reports is bounded for all readers together.
 */
export async function receiveReport(
  { once, page, locale, words, kind, evidenceUrl, email }: NewReport,
  address: string,
): Promise<Result<{ token: string }>> {
  const tokenHash = sha256(once);
  if (await db().report.findUnique({ where: { tokenHash }, select: { id: true } }))
    return done({ token: once });
  for (const limit of [REPORTS_PER_HOUR, REPORTS_PER_DAY]) {
    const { ok, resetSeconds } = await countRequest(limit, address);
    if (!ok) return refuse("too_many_requests", { values: { minutes: Math.ceil(resetSeconds / 60) } });
  }
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${REPORTS_LOCK})`;
    const now = new Date();
    if (
      (await tx.report.count({ where: { createdAt: { gt: new Date(now.getTime() - A_DAY_MS) } } })) >=
      MOST_PER_DAY
    )
      return refuse("reports_full");
    const id = newId();
    const { count } = await tx.report.createMany({
      data: [{ id, kind, tokenHash, path: page, lang: locale, words, evidenceUrl, email: email ?? null }],
      skipDuplicates: true,
    });
    // Once a day for each kind: strangers decide how many there are, and nobody is to be flooded.
    const on = isoDay(now);
    if (count > 0)
      await putNotice(tx, {
        kind: NOTICE[kind],
        subject: { type: "report", id },
        key: `${NOTICE[kind]} ${on}`,
        data: { on },
      });
    return done({ token: once });
  });
}
