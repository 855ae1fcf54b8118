import { append } from "@/lib/audit/mutations";
import { db, type Tx, transaction } from "@/lib/db";
import type { CheckedWords, Prisma } from "@/lib/generated/prisma/client";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { putNotice } from "@/lib/notices/put.mutations";
import type { QuoteFind } from "@/lib/quoteFind";
import { COPIES } from "@/lib/sources/copies";
import { inThread } from "@/lib/threadPool";
import { QUOTE_CHECK_VERSION } from "./quotes/findQuote";
import { waitingOf } from "./review.queries";

/** Copies whose words are looked up at once; of a page that is watched there are many. */
const COPIES_AT_ONCE = 100;
/** Sources that are looked through anew at once. */
const SOURCES_AT_ONCE = 100;
/** Words that are looked for in one text at once. */
const AT_ONCE = 100;

type Words = { evidenceId: string; of: CheckedWords; words: string };

/**
 * Looks for all that is quoted of a source in what was read of its copies, where nobody has looked yet. Rows are only added,
 * so that it may run twice or be cut off anywhere. What was found for readers is a line of the log, whose commit drops kept pages.
 */
export async function checkQuotes(sourceId: string): Promise<void> {
  const quoted = await quotedOf(sourceId);
  let before: string | null = null;
  do {
    const readings: string[] = quoted.length > 0 ? await readingsOf(sourceId, before) : [];
    for (const id of readings) await checkReading(sourceId, id, quoted);
    before = readings.length < COPIES_AT_ONCE ? null : (readings.at(-1) ?? null);
  } while (before);
  if (quoted.length > 0) await tellWaiting(sourceId);
}

/** Tells the reviewers of copies that now wait for a second person: of each once. */
async function tellWaiting(sourceId: string): Promise<void> {
  const rows = await waitingOf(sourceId);
  if (rows.length === 0) return;
  await transaction(async (tx) => {
    for (const { captureId, title } of rows)
      await putNotice(tx, {
        kind: "copy_waits",
        subject: { type: "source", id: sourceId },
        key: `copy waits ${captureId}`,
        data: { captureId, title },
      });
  });
}

/** Asks that sources be looked through anew where a copy that is there was not, by this way of looking. */
export async function checkQuotesAnew(): Promise<void> {
  await transaction(async (tx) => {
    const sources = await tx.$queryRaw<{ sourceId: string }[]>`
      SELECT DISTINCT e."sourceId" FROM "Evidence" e JOIN "Claim" cl ON cl.id = e."claimId"
        CROSS JOIN LATERAL (VALUES ('evidence'::"CheckedWords", e.quote), ('claim', CASE e.stance WHEN 'origin' THEN cl.quote END))
          w(of, words)
        JOIN "Capture" c ON c."sourceId" = e."sourceId" JOIN "Reading" r ON r."captureId" = c.id
      WHERE e."removedAt" IS NULL AND w.words IS NOT NULL AND c.outcome::text = ANY(${COPIES})
        AND r.kind <> 'unread' AND r."erasedAt" IS NULL AND NOT EXISTS (
          SELECT 1 FROM "QuoteCheck" q WHERE q."evidenceId" = e.id AND q.of = w.of AND q."readingId" = r.id
            AND q.words = w.words AND q.version = ${QUOTE_CHECK_VERSION})
      LIMIT ${SOURCES_AT_ONCE}`;
    await addJobs(tx, "check_quotes", sources);
  });
}

/** Words of the source that are relied on, and of claims that come from it their own. */
async function quotedOf(sourceId: string): Promise<Words[]> {
  const rows = await db().evidence.findMany({
    where: { sourceId, removedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, quote: true, stance: true, claim: { select: { quote: true } } },
  });
  return rows.flatMap(({ id: evidenceId, quote, stance, claim }) => [
    ...(quote ? [{ evidenceId, of: "evidence", words: quote } as const] : []),
    ...(stance === "origin" ? [{ evidenceId, of: "claim", words: claim.quote } as const] : []),
  ]);
}

/** The latest copies first. */
async function readingsOf(sourceId: string, before: string | null): Promise<string[]> {
  const rows = await db().reading.findMany({
    where: {
      ...{ kind: { not: "unread" }, erasedAt: null, capture: { sourceId, outcome: { in: [...COPIES] } } },
      ...(before && { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: COPIES_AT_ONCE,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function checkReading(sourceId: string, readingId: string, quoted: readonly Words[]): Promise<void> {
  const known = await db().quoteCheck.findMany({
    where: { readingId, version: QUOTE_CHECK_VERSION },
    select: { evidenceId: true, of: true, wordsSha256: true },
  });
  const keys = new Set(known.map(({ evidenceId, of, wordsSha256 }) => `${evidenceId} ${of} ${wordsSha256}`));
  const open = quoted.filter(
    ({ evidenceId, of, words }) => !keys.has(`${evidenceId} ${of} ${sha256(words)}`),
  );
  if (open.length === 0) return;
  const { text, around, pages } = await db().reading.findUniqueOrThrow({ where: { id: readingId } });
  const source = {
    text: around ? `${text}\n\n${around}` : text,
    pages: Array.isArray(pages) ? pages.map(Number) : [],
  };
  for (let from = 0; from < open.length; from += AT_ONCE) {
    const part = open.slice(from, from + AT_ONCE);
    const quotes = part.map(({ words }) => words);
    const answer = await inThread("find_quotes", { ...source, quotes }, "job");
    if (!answer.ok) throw new Error(`Quotations of source ${sourceId} were not looked for: ${answer.reason}`);
    const rows = part.map((words, nth) =>
      rowOf(readingId, words, answer.value[nth] ?? { result: "not_found" }),
    );
    await transaction(async (tx) => {
      // What was erased meanwhile is looked for no more, and its words are not written down.
      if (!(await isStillThere(tx, readingId))) return;
      const made = await tx.quoteCheck.createMany({ data: rows, skipDuplicates: true });
      if (made.count === 0) return;
      await append(tx, null, {
        verb: "quotes.checked",
        subjectType: "source",
        subjectId: sourceId,
        data: { readingId },
      });
    });
  }
}

/** Held until the transaction ends. */
async function isStillThere(tx: Tx, readingId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Reading" WHERE id = ${readingId}::uuid AND "erasedAt" IS NULL FOR SHARE`;
  return rows.length > 0;
}

function rowOf(
  readingId: string,
  { words, ...of }: Words,
  found: QuoteFind,
): Prisma.QuoteCheckCreateManyInput {
  return {
    id: newId(),
    ...of,
    readingId,
    words,
    wordsSha256: sha256(words),
    version: QUOTE_CHECK_VERSION,
    result: found.result,
    differences: found.result === "differs" ? found.differences : [],
    pieces: found.result === "not_found" ? [] : found.pieces,
  };
}
