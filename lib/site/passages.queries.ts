import { z } from "zod";
import { counts } from "@/lib/captures/counts.queries";
import { db } from "@/lib/db";
import type { CheckedWords, Lang, QuoteResult, ReadingKind } from "@/lib/generated/prisma/enums";
import { DIFFERENCES, type Difference } from "@/lib/quoteFind";

/** How much is shown on either side of a quotation, in code points: a sentence or two. */
const AROUND = 240;
/** Checks that a page shows. */
const MOST_SHOWN = 50;

const part = z.object({
  before: z.string(),
  words: z.string(),
  after: z.string(),
  /** Whether more stands before and after it. */
  isCut: z.object({ before: z.boolean(), after: z.boolean() }),
  page: z.number().nullable(),
});

/** Words of a public claim or of its evidence, and where they stand in a copy. */
export type CopyPassage = {
  id: string;
  of: CheckedWords;
  words: string;
  lang: Lang;
  result: QuoteResult;
  differences: Difference[];
  version: number;
  kind: ReadingKind;
  extractorVersion: string;
  /** The places, with what stands around each; empty where nothing was found, or where the words went. */
  parts: z.infer<typeof part>[];
  claim: { slug: string; statementEn: string | null; statementZh: string | null };
};

type Row = Omit<CopyPassage, "parts" | "differences" | "claim"> &
  CopyPassage["claim"] & {
    differences: string[];
    parts: unknown;
  };

const differences = z.array(z.enum(DIFFERENCES));

/**
 * What was looked for in a copy, of claims that readers see and as it reads now: of several ways of looking the latest,
 * of several readings the one in which it stands. With `isShown` what stands around it, else the words alone. What readers
 * are told; with `isForDesk` also what waits for a second person, or was not accepted.
 */
export async function passagesOf(
  captureId: string,
  { isShown, isForDesk = false }: { isShown: boolean; isForDesk?: boolean },
): Promise<CopyPassage[]> {
  const around = isShown ? AROUND : 0;
  const rows = await db().$queryRaw<Row[]>`
    SELECT q.id, q.of::text AS of, q.words, q.result::text AS result, q.differences, q.version, q.lang, q.slug,
      q."statementEn", q."statementZh", q.kind, q."extractorVersion", (
        SELECT jsonb_agg(jsonb_build_object(
          'before', substring(q.text FROM greatest(1, 1 + at.start - ${around}) FOR least(at.start, ${around})),
          'words', coalesce(CASE WHEN ${isShown} THEN nullif(piece->>'found', '') END, piece->>'quoted'),
          'after', substring(q.text FROM 1 + at."end" FOR ${around}),
          'isCut', jsonb_build_object('before', at.start > ${around}, 'after', length(q.text) > at."end" + ${around}),
          'page', piece->'page') ORDER BY nth)
        FROM jsonb_array_elements(q.pieces) WITH ORDINALITY x(piece, nth),
          LATERAL (SELECT (piece->>'start')::int AS start, (piece->>'end')::int AS "end") at) AS parts
    FROM (
      SELECT DISTINCT ON (q."evidenceId", q.of) q.*, cl.slug, cl."statementEn", cl."statementZh",
        CASE q.of WHEN 'claim' THEN cl."quoteLang" ELSE e."quoteLang" END AS lang,
        r.kind::text AS kind, r."extractorVersion",
        r.text || coalesce(E'\n\n' || nullif(r.around, ''), '') AS text
      FROM "QuoteCheck" q JOIN "Reading" r ON r.id = q."readingId" JOIN "Evidence" e ON e.id = q."evidenceId"
        JOIN "Claim" cl ON cl.id = e."claimId" JOIN "Capture" c ON c.id = r."captureId"
      WHERE r."captureId" = ${captureId}::uuid AND cl."publicSince" IS NOT NULL AND e."removedAt" IS NULL
        AND q.words = CASE q.of WHEN 'claim' THEN cl.quote ELSE e.quote END AND (${isForDesk} OR ${counts})
      ORDER BY q."evidenceId", q.of, q.version DESC, q.result, q.id DESC
    ) q ORDER BY q.slug, q.of, q.id LIMIT ${MOST_SHOWN}`;
  // A claim's own words are often those that its source is relied on for: they stand there once.
  const told = new Set<string>();
  const isNew = ({ slug, words }: Row) => told.size < told.add(`${slug} ${words}`).size;
  return rows.filter(isNew).map(({ parts, differences: found, slug, statementEn, statementZh, ...row }) => ({
    ...row,
    differences: differences.parse(found),
    parts: z.array(part).parse(parts ?? []),
    claim: { slug, statementEn, statementZh },
  }));
}
