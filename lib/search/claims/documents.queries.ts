import { MARKED } from "@/lib/claims/listed.queries";
import { type DatePrecision, storedDate } from "@/lib/dates";
import { db, pool } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { inTurns } from "@/lib/inTurns";
import { IN_FORCE } from "@/lib/rewordings/inForce.queries";
import type { Document } from "../index/document";
import { type Alias, candidateNames, SpeakerNames } from "../names";

type Row = {
  id: string;
  isPublic: boolean;
  kind: string;
  statementEn: string | null;
  statementZh: string | null;
  quote: string;
  quoteLang: string;
  speakerId: string;
  subjectId: string | null;
  saidOn: Date | null;
  saidPrecision: DatePrecision | null;
  titles: (string | null)[];
  context: (string | null)[];
  rating: string | null;
  reworded: boolean;
  publishers: string[];
};

/** Claims as documents, by their ids. Withdrawn claims are left out. */
export async function claimDocuments(ids: readonly string[]): Promise<Document[]> {
  const rows = await claimRows(Prisma.sql`c.id = ANY(${ids}::uuid[])`);
  return documentsOf(rows, await namesIn(rows.flatMap(statementsOf)));
}

/** Claims from one id up to the first of the next range; the last range has no end. */
export type ClaimRange = { from: string; before: string | null };

/** The same by a range of ids, in their order. The speakers whom they name are for others to find. */
export async function claimDocumentsIn({ from, before }: ClaimRange): Promise<Document[]> {
  const end = before ? Prisma.sql`AND c.id < ${before}::uuid` : Prisma.empty;
  return documentsOf(await claimRows(Prisma.sql`c.id >= ${from}::uuid ${end}`), NOBODY);
}

const NOBODY = new SpeakerNames([]);

async function documentsOf(rows: readonly Row[], names: SpeakerNames): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const row of inTurns(rows)) {
    const { id: key, isPublic, kind, speakerId, subjectId, rating, reworded, publishers } = row;
    const named = statementsOf(row).flatMap((text) => names.find(text).map(({ id }) => id));
    documents.push({
      key,
      isPublic,
      texts: { statement: statementsOf(row), title: present(row.titles), context: present(row.context) },
      speakers: [...new Set([speakerId, ...(subjectId ? [subjectId] : []), ...named])],
      kind,
      speakerId,
      rating,
      lang: row.quoteLang,
      reworded,
      publishers: [...new Set(publishers)],
      saidOn: storedDate(row.saidOn, row.saidPrecision),
    });
  }
  return documents;
}

const present = (texts: readonly (string | null)[]) => texts.flatMap((text) => text || []);
const statementsOf = ({ statementEn, statementZh, quote }: Row) => [
  ...new Set(present([statementEn, statementZh, quote])),
];

/**
 * Only what readers of a public claim may see: the summary of the verdict in force, the title of its promise, the
 * publishers of articles in which it surely stands and of sources that had it first.
 */
function claimRows(which: Prisma.Sql): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT c.id, c."publicSince" IS NOT NULL AS "isPublic", c.kind::text, c."statementEn", c."statementZh", c.quote,
      c."quoteLang"::text, c."speakerId", c."subjectId", c."saidOn", c."saidPrecision"::text,
      ARRAY[p."titleEn", p."titleZh"] AS titles,
      ARRAY[v."summaryEn", v."summaryZh", c."venueEn", c."venueZh", s."nameEn", s."nameZh", b."nameEn", b."nameZh"] AS context,
      v.rating::text, EXISTS (SELECT 1 FROM ${IN_FORCE} AND c.id IN (r."earlierClaimId", r."laterClaimId")) AS reworded,
      ARRAY(
        SELECT a.publisher FROM "Mention" m JOIN "ArticleVersion" av ON av.id = m."articleVersionId"
          JOIN "Article" a ON a.id = av."articleId"
          WHERE m."claimId" = c.id AND m."removedAt" IS NULL AND a.publisher IS NOT NULL
            AND (c."publicSince" IS NULL OR a."publicSince" IS NOT NULL AND ${MARKED})
        UNION SELECT o.publisher FROM "Evidence" e JOIN "Source" o ON o.id = e."sourceId"
          WHERE e."claimId" = c.id AND e."removedAt" IS NULL AND e.stance = 'origin') AS publishers
    FROM "Claim" c JOIN "Speaker" s ON s.id = c."speakerId" LEFT JOIN "Speaker" b ON b.id = c."subjectId"
      LEFT JOIN "Promise" p ON p.id = c."promiseId"
      LEFT JOIN LATERAL (SELECT "summaryEn", "summaryZh", rating FROM "Verdict"
        WHERE "claimId" = c.id AND status = 'published' LIMIT 1) v ON true
    WHERE ${which} AND c.status <> 'withdrawn' ORDER BY c.id`;
}

/** The names of speakers that occur in these texts. */
async function namesIn(texts: readonly string[]): Promise<SpeakerNames> {
  const candidates = new Set<string>();
  for await (const text of inTurns(texts)) for (const name of candidateNames(text)) candidates.add(name);
  return namesAmong([...candidates]);
}

/** The names of speakers that are among these. */
export async function namesAmong(candidates: readonly string[]): Promise<SpeakerNames> {
  const { rows } = await pool().query<Alias>({
    name: "search-names",
    text: 'SELECT folded, "speakerId" FROM "SpeakerAlias" WHERE folded = ANY($1)',
    values: [candidates],
  });
  return new SpeakerNames(rows);
}

/** Every name of every speaker, for indexing many claims at once. */
export async function allNames(): Promise<Alias[]> {
  const { rows } = await pool().query<Alias>('SELECT folded, "speakerId" FROM "SpeakerAlias"');
  return rows;
}

/** All claims in ranges of so many, in the order of their ids. */
export async function claimRanges(size: number): Promise<ClaimRange[]> {
  return db().$queryRaw<ClaimRange[]>`
    SELECT id AS "from", lead(id) OVER (ORDER BY id) AS "before"
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM "Claim") c WHERE place % ${size} = 1 ORDER BY id`;
}
