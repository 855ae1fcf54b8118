import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { FullTextChoice, TakenDown } from "./schema";

type Shown = { isPublic: boolean };

/**
 * Says whether readers may see the whole text of an article, and why. Of a public article this changes what readers see:
 * it takes a reviewer, and is told to them with the reason.
 */
export function setFullText(actor: Actor, { articleId, fullText, reason }: FullTextChoice) {
  return write<Shown>(actor, async (tx, me) => {
    const no = forbidden(me, "set_full_text");
    if (no) return no;
    await lockRows(tx, "Article", [articleId]);
    const row = await tx.article.findUnique({ where: { id: articleId } });
    if (!row) return refuse("not_found");
    if (row.takenDownAt) return refuse("text_taken_down");
    const shown = { isPublic: row.publicSince !== null };
    if (row.fullText === fullText) return done(shown);
    await tx.article.update({
      where: { id: row.id },
      data: { fullText, fullTextById: me.id, fullTextAt: new Date(), fullTextReason: reason },
    });
    await append(tx, me.id, {
      verb: "article.full_text_set",
      subjectType: "article",
      subjectId: row.id,
      data: { from: row.fullText, to: fullText, reason },
    });
    return done(shown);
  });
}

/**
 * Takes the text of an article from readers, at once and for good, with a reason that they see. Nothing is deleted: the
 * desk still has the text, and its hash and dates stay public. So do the exact words of its claims, which are short.
 */
export function takeDownText(actor: Actor, input: TakenDown): Promise<Result<Shown>> {
  return write<Shown>(actor, async (tx, me) => {
    const no = forbidden(me, "take_away");
    if (no) return no;
    await lockRows(tx, "Article", [input.articleId]);
    const row = await tx.article.findUnique({ where: { id: input.articleId } });
    if (!row) return refuse("not_found");
    if (row.takenDownAt) return refuse("text_taken_down");
    await tx.article.update({
      where: { id: row.id },
      data: {
        takenDownById: me.id,
        takenDownAt: new Date(),
        takenDownReasonEn: input.reasonEn,
        takenDownReasonZh: input.reasonZh,
      },
    });
    await append(tx, me.id, {
      verb: "article.taken_down",
      subjectType: "article",
      subjectId: row.id,
      data: { reason: input.reasonEn ?? input.reasonZh ?? "" },
    });
    return done({ isPublic: row.publicSince !== null });
  });
}
