import { db, type Tx, transaction } from "@/lib/db";
import type { ReaderSettings } from "@/lib/env";
import type { ReaderOutcome } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/id";
import { contentHash, type ReadPair } from "./pair";
import { PROMPT_VERSION } from "./prompt";
import { estimatedTokens } from "./readPair";
import { nextUnread } from "./unread.queries";

/** Key of the advisory lock under which requests are counted: "read" in ASCII. */
const COUNT_LOCK = 0x72656164;
/** Milliseconds after its time limit in which a request surely has ended, or its process has. */
const GRACE = 10_000;

/** A pair that is about to be read, with the request that is counted for it. */
export type Taken = { requestId: string; hash: string; pair: ReadPair };

/**
 * Takes the next suggested pair that was not read and counts a request for it; null while there is none, while the limits
 * of a minute or a day are reached, or while the endpoint asked for a pause. All processes and restarts count together.
 */
export function takeNext(settings: ReaderSettings): Promise<Taken | null> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${COUNT_LOCK})`;
    const counted = await countRequests(tx);
    if (counted.isPaused || counted.inMinute >= settings.perMinute) return null;
    const next = await nextUnread(tx, settings.model, PROMPT_VERSION);
    if (!next) return null;
    const { rewordingId, pair } = next;
    const hash = contentHash(pair, settings.model, PROMPT_VERSION);
    const tokens = estimatedTokens(pair);
    if (counted.tokensInDay + tokens > settings.perDay) return null;
    if (await isBeingRead(tx, hash, settings.seconds)) return null;
    const requestId = newId();
    await tx.readerRequest.create({ data: { id: requestId, rewordingId, contentHash: hash, tokens } });
    return { requestId, hash, pair };
  });
}

async function countRequests(tx: Tx) {
  const [row] = await tx.$queryRaw<{ inMinute: number; tokensInDay: number; isPaused: boolean }[]>`
    SELECT (count(*) FILTER (WHERE "createdAt" > now() - interval '1 minute'))::int AS "inMinute",
      coalesce(sum(tokens), 0)::float AS "tokensInDay",
      coalesce(bool_or("pausedUntil" > now()), false) AS "isPaused"
    FROM "ReaderRequest" WHERE "createdAt" > now() - interval '1 day'`;
  if (!row) throw new Error("Counting requests gave no row.");
  return row;
}

/** Whether another process is at the same words just now. */
async function isBeingRead(tx: Tx, hash: string, seconds: number): Promise<boolean> {
  const since = new Date(Date.now() - seconds * 1000 - GRACE);
  const open = { contentHash: hash, outcome: null, createdAt: { gt: since } };
  return (await tx.readerRequest.count({ where: open })) > 0;
}

/** What a request came to. `tokens`: what it did cost, where that is known; else what it may have cost stays counted. */
export type Ended = { outcome: ReaderOutcome; tokens: number | null; pausedUntil?: Date };

export async function endRequest(tx: Tx, { requestId }: Taken, { tokens, ...ended }: Ended): Promise<void> {
  const data = { ...ended, ...(tokens !== null && { tokens }) };
  await tx.readerRequest.update({ where: { id: requestId }, data });
}

/** How often this model gave no answer of the schema to these words. */
export const unheardOf = (tx: Tx, { hash }: Taken): Promise<number> =>
  tx.readerRequest.count({ where: { contentHash: hash, outcome: "not_of_schema" } });

/** Days for which requests count: the limits need one, the growing pauses after failures some more. */
const KEPT_DAYS = 7;

export async function forgetOldRequests(): Promise<void> {
  const before = new Date(Date.now() - KEPT_DAYS * 86_400_000);
  await db().readerRequest.deleteMany({ where: { createdAt: { lt: before } } });
}
