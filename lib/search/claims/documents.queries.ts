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
export async function claimDocuments(ids: readonly string[], known?: SpeakerNames): Promise<Document[]> {
  const rows = await claimRows(ids);
  const names = known ?? (await namesIn(rows.flatMap(statementsOf)));
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
function claimRows(ids: readonly string[]): Promise<Row[]> {
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
      LEFT JOIN "Verdict" v ON v."claimId" = c.id AND v.status = 'published'
    WHERE c.id = ANY(${ids}::uuid[]) AND c.status <> 'withdrawn'`;
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
export async function allNames(): Promise<SpeakerNames> {
  return new SpeakerNames(
    await db().$queryRaw<Alias[]>(Prisma.sql`SELECT folded, "speakerId" FROM "SpeakerAlias"`),
  );
}

/** The next ids of claims in ascending order. */
export async function claimIdsAfter(after: string | null, limit: number): Promise<string[]> {
  const from = after ? Prisma.sql`WHERE id > ${after}::uuid` : Prisma.empty;
  const rows = await db().$queryRaw<
    { id: string }[]
  >`SELECT id FROM "Claim" ${from} ORDER BY id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** A sample of the ids of claims, at regular intervals; all of them when there are no more than `limit`. */
export async function sampleClaimIds(limit: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS total FROM "Claim") c
    WHERE place % greatest(1, total / ${limit}) = 0 LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
