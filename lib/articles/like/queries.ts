import { z } from "zod";
import { db } from "@/lib/db";
import { Lang } from "@/lib/generated/prisma/enums";
import { inThread } from "@/lib/threadPool";
import { articleText } from "@/lib/web/page/articleText";
import type { Reading } from "../schema";
import { editedText } from "../storedExtract";
import { SKETCH_VERSION } from "./sketch";

const text = z.object({ articleId: z.uuid(), versionId: z.uuid(), text: z.string() });

/** Latest versions whose keys are not made yet, or in another way. */
export async function unsketched(most: number) {
  const rows = await db().$queryRaw`
    SELECT v."articleId", v.id AS "versionId", v.text FROM "ArticleVersion" v
    LEFT JOIN "TextSketch" s ON s."articleId" = v."articleId"
    WHERE (s."versionId" IS DISTINCT FROM v.id OR s.made <> ${SKETCH_VERSION})
      AND NOT EXISTS (SELECT 1 FROM "ArticleVersion" n WHERE n."articleId" = v."articleId" AND n.number > v.number)
    ORDER BY v.id DESC LIMIT ${most}`;
  return z.array(text).parse(rows);
}

/** Articles whose texts are compared with one that was read; and how many UTF-8 bytes their texts may have together. */
const [MOST_COMPARED, MOST_BYTES] = [8, 4_000_000];
/** Keys in common by chance are seldom more than one. */
const FEWEST_SHARED = 2;

const candidate = text.extend({ lang: z.enum(Lang), capturedAt: z.date() });

/** The latest texts that share most keys. */
async function candidates(keys: readonly bigint[]) {
  const rows = await db().$queryRaw`
    WITH near AS (
      SELECT s."articleId", cardinality(ARRAY(
        SELECT unnest(s.keys) INTERSECT SELECT unnest(${keys}::int8[]))) AS shared
      FROM "TextSketch" s WHERE s.keys && ${keys}::int8[] AND s.made = ${SKETCH_VERSION}
    ), nearest AS (
      SELECT * FROM near WHERE shared >= ${FEWEST_SHARED}
      ORDER BY shared DESC, "articleId" LIMIT ${MOST_COMPARED}
    ), latest AS (
      SELECT n.shared, a.lang, v.id, v."articleId", v.text, v."capturedAt",
        sum(octet_length(v.text)) OVER (ORDER BY n.shared DESC, n."articleId") AS bytes
      FROM nearest n JOIN "Article" a ON a.id = n."articleId"
      CROSS JOIN LATERAL (
        SELECT * FROM "ArticleVersion" WHERE "articleId" = a.id ORDER BY number DESC LIMIT 1) v
    )
    SELECT "articleId", id AS "versionId", text, lang, "capturedAt" FROM latest
    WHERE bytes <= ${MOST_BYTES} ORDER BY shared DESC, "articleId"`;
  return z.array(candidate).parse(rows);
}

/**
 * The article of whose latest text this one reads like an edited copy, with what changed; null if there is none, or if
 * the texts are not compared in time. `asker` is the address of whoever asks.
 */
export async function articleLike(reading: Reading, asker: string) {
  const { text: read } = articleText(editedText(reading));
  const caller = { address: asker };
  const keys = await inThread("sketch_text", { text: read }, caller);
  if (!keys.ok || keys.value.length === 0) return null;
  const near = await candidates(keys.value);
  if (near.length === 0) return null;
  const known = near.map(({ text, lang }) => ({ text, lang }));
  const closest = await inThread("closest_text", { text: read, known }, caller);
  if (!closest.ok || !closest.value) return null;
  const { nth, ...changes } = closest.value;
  const article = near[nth];
  if (!article) return null;
  const { articleId, lang, capturedAt } = article;
  return { articleId, lang, importedOn: capturedAt.toISOString().slice(0, 10), ...changes };
}
