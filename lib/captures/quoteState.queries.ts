import { z } from "zod";
import { db, type Tx } from "@/lib/db";
import { CheckedWords, Lang, QuoteResult } from "@/lib/generated/prisma/enums";
import { DIFFERENCES, type FoundPiece, foundPiece, OTHERWISE } from "@/lib/quoteFind";
import { COPIES } from "@/lib/sources/copies";
import { counts, refused } from "./counts.queries";
import { type Check, type QuoteState, quoteState, toldState } from "./quoteState";

/** Of each piece of evidence: whether the words of the source that it relies on stand there, and the claim's own. */
export type QuoteStates = Partial<Record<CheckedWords, QuoteState>>;

type Reads = Pick<Tx, "$queryRaw">;

/** The states of all evidence of a claim that was not taken off, by its id, as the desk sees them: in every copy. */
export const quoteStatesOf = (claimId: string, tx: Reads = db()) => statesOf(claimId, tx, quoteState);

/** The same as readers are told: a single person's copy changes nothing of it. */
export const toldQuoteStatesOf = (claimId: string) => statesOf(claimId, db(), toldState);

async function statesOf(
  claimId: string,
  tx: Reads,
  state: typeof quoteState,
): Promise<Map<string, QuoteStates>> {
  const [rows, checks] = [await quotedOf(claimId, tx), await checksOf(claimId, tx)];
  return new Map(
    rows.map(({ id, hasQuote, isOrigin, ...copies }) => {
      const stateOf = (of: CheckedWords) => state(copies, checks.get(`${id} ${of}`) ?? []);
      return [
        id,
        { ...(hasQuote && { evidence: stateOf("evidence") }), ...(isOrigin && { claim: stateOf("claim") }) },
      ];
    }),
  );
}

type Row = {
  id: string;
  hasQuote: boolean;
  isOrigin: boolean;
  hasAddress: boolean;
  hasCopy: boolean;
  hasRead: boolean;
};

const quotedOf = (claimId: string, tx: Reads) =>
  tx.$queryRaw<Row[]>`
    SELECT e.id, e.quote IS NOT NULL AS "hasQuote", e.stance = 'origin' AS "isOrigin", s.url IS NOT NULL AS "hasAddress",
      EXISTS (SELECT 1 FROM "Capture" c WHERE c."sourceId" = s.id AND c.outcome::text = ANY(${COPIES})
        AND NOT ${refused}) AS "hasCopy",
      EXISTS (SELECT 1 FROM "Capture" c JOIN "Reading" r ON r."captureId" = c.id WHERE c."sourceId" = s.id
        AND c.outcome::text = ANY(${COPIES}) AND r.kind <> 'unread' AND NOT ${refused}) AS "hasRead"
    FROM "Evidence" e JOIN "Source" s ON s.id = e."sourceId"
    WHERE e."claimId" = ${claimId}::uuid AND e."removedAt" IS NULL ORDER BY e.id`;

const checkRow = z.object({
  evidenceId: z.string(),
  of: z.enum(CheckedWords),
  captureId: z.string(),
  copiedAt: z.date(),
  result: z.enum(QuoteResult),
  differences: z.array(z.enum(DIFFERENCES)),
  pieces: z.array(foundPiece),
  lang: z.enum(Lang).nullable(),
  isHidden: z.boolean(),
  counts: z.boolean(),
  refused: z.boolean(),
});

/**
 * What tells the states of a claim's quotations, by evidence and words: of the words as they are now and the latest way of
 * looking in each reading, the latest copy, and the latest that has them, however many there are; of the copies that count
 * for readers, of those that were not accepted, and of the others.
 */
async function checksOf(claimId: string, tx: Reads): Promise<Map<string, Check[]>> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH looked AS (
      SELECT DISTINCT ON (q."evidenceId", q.of, q."readingId") q.id, q."evidenceId", q.of, q.result, q.differences, q.pieces,
        r."captureId", coalesce(c."finishedAt", 'epoch') AS "copiedAt",
        CASE q.of WHEN 'claim' THEN cl."quoteLang" ELSE e."quoteLang" END::text AS lang, ${counts} AS counts, ${refused} AS refused,
        q.result = 'found' AS "isFound", q.result <> 'not_found' AND NOT q.differences && ${OTHERWISE} AS stands
      FROM "QuoteCheck" q JOIN "Evidence" e ON e.id = q."evidenceId" JOIN "Claim" cl ON cl.id = e."claimId"
        JOIN "Reading" r ON r.id = q."readingId" JOIN "Capture" c ON c.id = r."captureId"
      WHERE e."claimId" = ${claimId}::uuid AND e."removedAt" IS NULL
        AND q.words = CASE q.of WHEN 'claim' THEN cl.quote ELSE e.quote END
      ORDER BY q."evidenceId", q.of, q."readingId", q.version DESC),
    ranked AS (
      SELECT *, row_number() OVER every AS nth, row_number() OVER found AS "nthFound", row_number() OVER standing AS "nthStands"
      FROM looked WINDOW
        every AS (PARTITION BY "evidenceId", of, counts, refused ORDER BY "copiedAt" DESC, result, id DESC),
        found AS (PARTITION BY "evidenceId", of, counts, refused, "isFound" ORDER BY "copiedAt" DESC, result, id DESC),
        standing AS (PARTITION BY "evidenceId", of, counts, refused, stands ORDER BY "copiedAt" DESC, result, id DESC))
    SELECT "evidenceId", of::text AS of, "captureId", "copiedAt", result::text AS result, differences, pieces, lang, counts, refused, EXISTS (
      SELECT 1 FROM "CaptureBlob" h JOIN "Blob" b ON b.sha256 = h.sha256
      WHERE h."captureId" = ranked."captureId" AND b."hiddenAt" IS NOT NULL) AS "isHidden"
    FROM ranked WHERE nth = 1 OR ("isFound" AND "nthFound" = 1) OR (stands AND "nthStands" = 1)
    ORDER BY "copiedAt" DESC, result`;
  const found = new Map<string, Check[]>();
  for (const { evidenceId, of, isHidden, ...check } of z.array(checkRow).parse(rows)) {
    const key = `${evidenceId} ${of}`;
    found.set(key, [...(found.get(key) ?? []), { ...check, pieces: shown(check.pieces, isHidden) }]);
  }
  return found;
}

/** Of a copy that is hidden no other words are told than those that were looked for. */
const shown = (found: FoundPiece[], isHidden: boolean): FoundPiece[] =>
  isHidden ? found.map((piece) => (piece.found === piece.quoted ? piece : { ...piece, found: "" })) : found;
