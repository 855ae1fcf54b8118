import type { Tx } from "@/lib/db";
import type { Mention } from "@/lib/generated/prisma/client";
import type { Anchoring } from "@/lib/generated/prisma/enums";
import type { PreviousMention } from "./reanchor";
import { isSurePlace } from "./surePlace";

/** Earlier texts that are read for what was lost in them, the latest ones: each takes time. */
const MOST_TEXTS = 4;

/** `place` is null where the text in which it stood last is not read any more. */
type Stood = { place: PreviousMention["stood"]; isSure: boolean };

/** Where each live mention of a version stands, or stood before it was lost, and the texts that this is about. */
export async function lastPlaces(
  tx: Tx,
  versionId: string,
  mentions: readonly Mention[],
): Promise<{ earlier: string[]; stood: Map<string, Stood> }> {
  const standing = mentions.flatMap((mention) => {
    const { id, start, end } = mention;
    if (start === null || end === null) return [];
    return [{ id, versionId, start, end, isSure: isSurePlace(mention) }];
  });
  const lost = await lastOf(
    tx,
    mentions.filter(({ start }) => start === null).map(({ id }) => id),
  );
  const ids = [...new Set([versionId, ...lost.map((one) => one.versionId)])];
  const texts = await tx.articleVersion.findMany({
    where: { id: { in: ids } },
    orderBy: { number: "desc" },
    take: MOST_TEXTS + 1,
    select: { id: true, text: true },
  });
  const places = [...standing, ...lost].map(({ id, versionId: at, start, end, isSure }) => {
    const text = texts.findIndex((one) => one.id === at);
    return [id, { place: text < 0 ? null : { text, start, end }, isSure }] as const;
  });
  return { earlier: texts.map(({ text }) => text), stood: new Map(places) };
}

type Last = { id: string; versionId: string; start: number; end: number; isSure: boolean };

/** Where mentions that were lost stood last. */
async function lastOf(tx: Tx, ids: string[]): Promise<Last[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<
    (Omit<Last, "isSure"> & { anchoring: Anchoring; confirmedAt: Date | null })[]
  >`
    WITH RECURSIVE earlier AS (
      SELECT m.id, m.id AS at, m."carriedFromId" AS "from", m."articleVersionId", m.start, m."end",
        m.anchoring, m."confirmedAt"
      FROM "Mention" m WHERE m.id = ANY(${ids}::uuid[])
      UNION
      SELECT e.id, f.id, f."carriedFromId", f."articleVersionId", f.start, f."end", f.anchoring, f."confirmedAt"
      FROM earlier e JOIN "Mention" f ON f.id = e."from" WHERE e.start IS NULL)
    SELECT id, "articleVersionId" AS "versionId", start, "end", anchoring::text, "confirmedAt"
    FROM earlier WHERE start IS NOT NULL`;
  return rows.map((row) => ({ ...row, isSure: isSurePlace(row) }));
}
