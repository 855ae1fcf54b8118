import { db } from "@/lib/db";
import { inThread } from "@/lib/threadPool";
import { SCORER_VERSION } from "./suggest";

/** Rates the sentences of a version in a thread and keeps what came out; again and again it comes to the same. */
export async function rateSentences(articleVersionId: string): Promise<void> {
  const version = await db().articleVersion.findUnique({
    where: { id: articleVersionId },
    select: { text: true, article: { select: { lang: true } } },
  });
  if (!version) return;
  const rated = await inThread("suggest_claims", { text: version.text, lang: version.article.lang }, "job");
  // What is too long for a thread is rated by nobody: the page offers none.
  if (!rated.ok && rated.reason === "took_too_long") return;
  if (!rated.ok) throw new Error(`The sentences of ${articleVersionId} were not rated: ${rated.reason}`);
  const row = { scorer: SCORER_VERSION, sentences: rated.value, ratedAt: new Date() };
  await db().ratedSentences.upsert({
    where: { articleVersionId },
    create: { articleVersionId, ...row },
    update: row,
  });
}
