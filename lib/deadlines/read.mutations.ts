import { setImmediate as nextTurn } from "node:timers/promises";
import { storedDate } from "@/lib/dates";
import { db, type Tx, transaction } from "@/lib/db";
import type { FoundDeadline } from "@/lib/foundDeadline";
import type { Deadline } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { addJobs, type JobPayload } from "@/lib/jobs";
import { CHANNEL } from "@/lib/kept/listen.queries";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { inThread } from "@/lib/threadPool";
import { dayColumns } from "./days";
import { READER_VERSION } from "./readDeadlines";
import { unreadPromises, wordsMd5Of } from "./toRead.queries";

/** Claims that one job reads: others are done between two portions. */
const PORTION = 50;

/** Reads the deadlines of a promise, or of all whose words this version has not read. It may run twice or be cut off anywhere. */
export async function readDeadlinesAnew({ claimId }: JobPayload<"read_deadlines">): Promise<void> {
  const claims = await unreadPromises(PORTION, claimId);
  for (const id of claims) {
    await readClaim(id);
    await nextTurn();
  }
  if (claims.length === PORTION) await transaction((tx) => addJobs(tx, "read_deadlines", [{}]));
}

async function readClaim(claimId: string): Promise<void> {
  const before = await wordsMd5Of(claimId);
  const claim = await db().claim.findUniqueOrThrow({ where: { id: claimId } });
  const said = storedDate(claim.saidOn, claim.saidPrecision);
  const answer = await inThread("read_deadlines", { text: claim.quote, lang: claim.quoteLang, said }, "job");
  // Of words that take too long nothing is read, and they are not tried again until they change.
  if (!answer.ok && answer.reason !== "took_too_long")
    throw new Error(`The deadlines of claim ${claimId} were not read: ${answer.reason}`);
  await transaction(async (tx) => {
    const held = await lockClaim(tx, claimId);
    const wordsMd5 = await wordsMd5Of(claimId, tx);
    // Words that changed meanwhile have a job of their own.
    if (held?.kind !== "promise" || wordsMd5 === null || wordsMd5 !== before) return;
    const isOther = await putFound(tx, claimId, answer.ok ? answer.value : []);
    // Its page shows them.
    if (isOther && held.publicSince) await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`;
    const read = { readerVersion: READER_VERSION, wordsMd5 };
    await tx.deadlineReading.upsert({ where: { claimId }, create: { claimId, ...read }, update: read });
  });
}

/**
 * Puts what was read in the place of what was read before, and tells whether it is another. What a person said stays, and so
 * does what one put off.
 */
async function putFound(tx: Tx, claimId: string, found: readonly FoundDeadline[]): Promise<boolean> {
  const known = await tx.deadline.findMany({ where: { claimId } });
  const stale = known.filter(
    (row) => !row.setById && !row.putOffById && !found.some(({ words }) => words === row.words),
  );
  await tx.deadline.deleteMany({ where: { id: { in: stale.map(({ id }) => id) } } });
  let isOther = stale.length > 0;
  for (const one of found) {
    const { kind, words, isAbout } = one;
    const data = { kind, isAbout, ...dayColumns(one), readerVersion: READER_VERSION };
    const row = known.find((other) => other.words === words);
    if (row?.setById) continue;
    isOther ||= !row || isChanged(row, data);
    if (!row) await tx.deadline.create({ data: { id: newId(), claimId, words, ...data } });
    else await tx.deadline.update({ where: { id: row.id }, data: changed(row, data) });
  }
  return isOther;
}

type Columns = ReturnType<typeof dayColumns> & Pick<Deadline, "kind" | "isAbout" | "readerVersion">;

const isChanged = (row: Deadline, data: Columns): boolean =>
  row.kind !== data.kind || row.isAbout !== data.isAbout || row.day?.getTime() !== data.day?.getTime();

/** Who had another day on the screen starts from an older row. */
const changed = (row: Deadline, data: Columns) =>
  isChanged(row, data) ? { ...data, revision: { increment: 1 } } : data;
