import { z } from "zod";
import { latestVersion, lockArticleToRead, saveImport, versionColumns } from "@/lib/articles/mutations";
import { READING_SEAL, reading } from "@/lib/articles/schema";
import { versionOutcome } from "@/lib/articles/versionOutcome";
import { carryMentions } from "@/lib/claims/mentions.mutations";
import { env } from "@/lib/env";
import { done, refuse } from "@/lib/errors";
import { unseal } from "@/lib/seal";
import { defineKind } from "../kind";
import type { Words } from "../words";

/** What was read comes sealed from the browser; opened, it is kept until somebody decides. */
const schema = z
  .object({ articleId: z.uuid("required"), sealed: z.string().optional(), reading: reading.optional() })
  .transform(({ articleId, sealed, reading: kept }, context) => {
    const opened = kept ?? openedReading(sealed);
    if (opened) return { articleId, reading: opened };
    context.addIssue({ code: "custom", path: ["sealed"], message: "reading_lost" });
    return z.NEVER;
  });

function openedReading(sealed: string | undefined) {
  if (sealed === undefined) return undefined;
  return reading.safeParse(unseal(READING_SEAL, sealed, env().NEXTAUTH_SECRET)).data;
}

/** The log keeps this much of the lines that differ, in UTF-16 units; the whole text is kept with the proposal. */
const MOST_TOLD = 4_000;

/** The paragraphs of a text that the other does not have. */
function onlyIn(text: string, other: string): string | null {
  const others = new Set(other.split("\n"));
  const own = text.split("\n").filter((line) => !others.has(line));
  return own.join("\n").slice(0, MOST_TOLD).toWellFormed() || null;
}

export const versionKind = defineKind({
  verb: "import_article",
  schema,
  keep: (input) => input,
  lock: (tx, input) => lockArticleToRead(tx, input.articleId, input.reading),
  read: async (tx, { articleId, reading: read }) => {
    const article = await tx.article.findUnique({ where: { id: articleId } });
    const latest = article && (await latestVersion(tx, articleId));
    if (!latest) return refuse("not_found");
    const next = versionColumns(read);
    const before: Words = { version: String(latest.number), text: onlyIn(latest.text, next.text) };
    const isSame = versionOutcome(latest, next) === "unchanged";
    return done({
      subject: { type: "article", id: articleId },
      isPublic: article.publicSince !== null,
      revision: null,
      before,
      after: isSame ? before : { version: String(latest.number + 1), text: onlyIn(next.text, latest.text) },
    });
  },
  apply: async (tx, input, { me, author }) => {
    const saved = await saveImport(tx, me, { as: "version", ...input }, author);
    if (!saved.ok) return saved;
    const { versions, events } = saved.value;
    const carried = versions && (await carryMentions(tx, me, versions.from, versions.to));
    return carried && !carried.ok ? carried : done(events);
  },
});
