import { db } from "@/lib/db";
import type { Anchoring } from "@/lib/generated/prisma/enums";
import { isSurePlace } from "./surePlace";

/** The words of a mention where it last stood for certain, and the number of that version. */
export type WordsBefore = { exact: string; number: number };

/** For mentions that stand nowhere for certain: the words that were theirs, by the mention's id. */
async function wordsBefore(ids: readonly string[]): Promise<Map<string, WordsBefore>> {
  if (ids.length === 0) return new Map();
  const rows = await db().$queryRaw<(WordsBefore & { id: string })[]>`
    WITH RECURSIVE earlier AS (
      SELECT m.id, f.id AS at, f."carriedFromId" AS "from", f.exact, f."articleVersionId",
        f.anchoring IN ('exact', 'moved') OR f.anchoring = 'to_confirm' AND f."confirmedAt" IS NOT NULL AS "isSure"
      FROM "Mention" m JOIN "Mention" f ON f.id = m."carriedFromId" WHERE m.id = ANY(${[...ids]}::uuid[])
      UNION
      SELECT e.id, f.id, f."carriedFromId", f.exact, f."articleVersionId",
        f.anchoring IN ('exact', 'moved') OR f.anchoring = 'to_confirm' AND f."confirmedAt" IS NOT NULL
      FROM earlier e JOIN "Mention" f ON f.id = e."from" WHERE NOT e."isSure")
    SELECT e.id, e.exact, v.number FROM earlier e JOIN "ArticleVersion" v ON v.id = e."articleVersionId"
    WHERE e."isSure"`;
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

type Unsure = { id: string; anchoring: Anchoring; confirmedAt: Date | null };

/** Mentions, those that stand nowhere for certain with the words that were theirs. */
export async function withWordsBefore<M extends Unsure>(
  mentions: readonly M[],
): Promise<(M & { before: WordsBefore | null })[]> {
  const unsure = mentions.filter((mention) => !isSurePlace(mention));
  const words = await wordsBefore(unsure.map(({ id }) => id));
  return mentions.map((mention) => ({ ...mention, before: words.get(mention.id) ?? null }));
}
