import { z } from "zod";
import { db } from "@/lib/db";
import { subjectsOf } from "./subjects.queries";

const markChange = z.enum(["mention.add", "mention.attach", "mention.remove"]);

const place = z.object({ start: z.coerce.number(), end: z.coerce.number() });
const ofMark = z.object({
  mentionId: z.string().nullable().default(null),
  articleVersionId: z.string().optional(),
});

/** Proposals about marks that wait, of all articles: reviewers decide on far fewer a day. */
const MOST = 500;

/** What was proposed for the marks of one version of an article and waits for a decision. */
export async function waitingMarks(versionId: string, mentionIds: readonly string[]) {
  const waiting = await db().proposal.findMany({
    where: { status: "proposed", what: { in: markChange.options } },
    orderBy: { id: "asc" },
    take: MOST,
    select: {
      ...{ id: true, what: true, subjectType: true, subjectId: true, input: true },
      author: { select: { name: true } },
    },
  });
  const rows = waiting.flatMap((row) => {
    const { mentionId, articleVersionId } = ofMark.parse(row.input);
    const isHere = articleVersionId === versionId || (mentionId !== null && mentionIds.includes(mentionId));
    return isHere ? [{ ...row, mentionId }] : [];
  });
  const subjects = await subjectsOf(rows);
  return rows.map(({ id, what, input, author, subjectId, mentionId }) => ({
    id,
    what: markChange.parse(what),
    by: author.name,
    titleEn: subjects.get(subjectId)?.titleEn ?? null,
    titleZh: subjects.get(subjectId)?.titleZh ?? null,
    /** The mark that it is about; null for a new one. */
    mentionId,
    place: place.safeParse(input).data ?? null,
  }));
}
export type WaitingMark = Awaited<ReturnType<typeof waitingMarks>>[number];
