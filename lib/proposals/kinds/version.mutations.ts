import { z } from "zod";
import { latestVersion, lockArticleToRead, saveImport, versionColumns } from "@/lib/articles/mutations";
import { type Edits, READING_SEAL, reading, sentEdits } from "@/lib/articles/schema";
import { comparable, earlierEdits, extractOf } from "@/lib/articles/storedExtract";
import { underEdits, versionOutcome } from "@/lib/articles/versionOutcome";
import { carryMentions } from "@/lib/claims/mentions.mutations";
import { env } from "@/lib/env";
import { done, refuse } from "@/lib/errors";
import { unseal } from "@/lib/seal";
import { readingText } from "@/lib/web/page/pinyin";
import { defineKind } from "../kind";
import type { Words } from "../words";

/** What was read comes sealed from the browser; opened, it is kept until somebody decides. */
const schema = z
  .object({
    articleId: z.uuid("required"),
    sealed: z.string().optional(),
    edits: sentEdits,
    reading: reading.optional(),
  })
  .transform(({ articleId, sealed, edits, reading: kept }, context) => {
    const opened = kept ?? openedReading(sealed, edits);
    if (opened) return { articleId, reading: opened };
    context.addIssue({ code: "custom", path: ["sealed"], message: "reading_lost" });
    return z.NEVER;
  });

function openedReading(sealed: string | undefined, edits: Edits | undefined) {
  if (sealed === undefined) return undefined;
  const read = reading.safeParse(unseal(READING_SEAL, sealed, env().NEXTAUTH_SECRET)).data;
  return read && { ...read, edits };
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
    const extract = extractOf(read);
    const earlier = earlierEdits(latest, extract.pieces);
    if (earlier && extract.edits.of !== latest.id) return refuse("edits_to_apply", { theirs: earlier });
    const compared = comparable(article, latest);
    // What an editor dropped or took in is no change of the publisher's.
    const { text } = readingText(underEdits(compared, extract));
    const before: Words = { version: String(latest.number), text: onlyIn(text, next.text) };
    const isSame = versionOutcome(compared, { ...next, extract }) === "unchanged";
    return done({
      subject: { type: "article", id: articleId },
      isPublic: article.publicSince !== null,
      revision: null,
      before,
      after: isSame ? before : { version: String(latest.number + 1), text: onlyIn(next.text, text) },
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
