import { z } from "zod";
import { db } from "@/lib/db";
import { foldHan } from "@/lib/language/han";
import { foldName } from "./names";
import { speakerKind } from "./schema";

/** How well a name is found: the name itself, its beginning, the beginning of a word in it, anywhere. */
const foundSpeaker = z.object({
  id: z.uuid(),
  slug: z.string(),
  kind: speakerKind,
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  /** The writing that was found. */
  alias: z.string(),
  aliases: z.array(z.string()),
  affiliationEn: z.string().nullable(),
  affiliationZh: z.string().nullable(),
});
export type FoundSpeaker = z.infer<typeof foundSpeaker>;

/** Speakers one of whose writings holds what was typed, the likeliest first; those most in use when nothing was. */
export async function searchSpeakers(typed: string, limit: number): Promise<FoundSpeaker[]> {
  const wanted = foldName(typed);
  const rows = await db().$queryRaw`
    SELECT s.id, s.slug, s.kind::text AS kind, s."nameEn", s."nameZh", f.alias,
      ARRAY(SELECT a.name FROM "SpeakerAlias" a WHERE a."speakerId" = s.id ORDER BY a.name) AS aliases,
      o."nameEn" AS "affiliationEn", o."nameZh" AS "affiliationZh"
    FROM (
      SELECT DISTINCT ON ("speakerId") "speakerId", name AS alias,
        CASE WHEN folded = ${wanted} THEN 0 WHEN starts_with(folded, ${wanted}) THEN 1
             WHEN position(' ' || ${wanted} in folded) > 0 THEN 2 ELSE 3 END AS rank
      FROM "SpeakerAlias" WHERE position(${wanted} in folded) > 0
      ORDER BY "speakerId", rank, length(folded), name
    ) f
    JOIN "Speaker" s ON s.id = f."speakerId"
    LEFT JOIN "Speaker" o ON o.id = s."affiliationId"
    ORDER BY f.rank, (SELECT count(*) FROM "Claim" c WHERE c."speakerId" = s.id) DESC, s.id
    LIMIT ${limit}`;
  return z.array(foundSpeaker).parse(rows);
}

/** The one speaker who bears a name; null where nobody does, or several do. */
export async function speakerNamed(name: string) {
  const bearers = await db().speaker.findMany({
    where: { aliases: { some: { folded: foldName(name) } } },
    select: { id: true, nameEn: true, nameZh: true },
    take: 2,
  });
  const [only] = bearers;
  return only && bearers.length === 1 ? only : null;
}
export type NamedSpeaker = NonNullable<Awaited<ReturnType<typeof speakerNamed>>>;

/** More speakers than a text names; the rest would only cost time while it is read. */
const MOST_IN_A_TEXT = 500;

/** The speakers of whom a writing stands in the text, with every way their name is written. */
export async function speakersNamedIn(text: string): Promise<{ id: string; names: string[] }[]> {
  const folded = foldName(text);
  const rows = await db().$queryRaw`
    SELECT "speakerId" AS id, array_agg(name ORDER BY name) AS names FROM "SpeakerAlias"
    GROUP BY "speakerId" HAVING bool_or(position(folded in ${folded}) > 0)
    ORDER BY "speakerId" LIMIT ${MOST_IN_A_TEXT}`;
  return z.array(z.object({ id: z.uuid(), names: z.array(z.string()) })).parse(rows);
}

/**
 * The speakers named in an article, with every way their name is written: it is known in simplified characters more often
 * than in the article's own.
 */
export async function speakersIn(text: string) {
  const named = await speakersNamedIn(`${text}\n${foldHan(text)}`);
  const rows = await db().speaker.findMany({
    where: { id: { in: named.map(({ id }) => id) } },
    select: { id: true, kind: true, nameEn: true, nameZh: true },
  });
  return named.flatMap(({ id, names }) => {
    const row = rows.find((one) => one.id === id);
    return row ? [{ ...row, names }] : [];
  });
}
export type SpeakerIn = Awaited<ReturnType<typeof speakersIn>>[number];
