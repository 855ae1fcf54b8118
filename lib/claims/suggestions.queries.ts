import { z } from "zod";
import { db } from "@/lib/db";
import type { Lang } from "@/lib/generated/prisma/enums";
import { inThread } from "@/lib/threadPool";
import { SCORER_VERSION, type Suggestion } from "./suggest";

const rated = z.array(z.object({ start: z.number(), end: z.number(), score: z.number() }));

/**
 * The sentences of a version as a job rated them; rated now where none has yet, or by another scorer. None where a text
 * is not read in time: it is still marked by hand.
 */
export async function ratedSentences(
  version: { id: string; text: string },
  lang: Lang,
): Promise<Suggestion[]> {
  const kept = await db().ratedSentences.findUnique({ where: { articleVersionId: version.id } });
  const known = kept?.scorer === SCORER_VERSION ? rated.safeParse(kept.sentences) : null;
  if (known?.success) return known.data;
  const now = await inThread("suggest_claims", { text: version.text, lang }, "page");
  return now.ok ? now.value : [];
}
