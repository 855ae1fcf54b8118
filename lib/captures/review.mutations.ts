import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import { onePersonMode } from "@/lib/settings/queries";
import type { ReviewedCopy } from "./schema";
import { withheldOf } from "./standing";

/**
 * Says of a copy that somebody supplied whether it is told to readers what stands in it, and what does not. Takes a second
 * person: the copy of one alone turns nothing that is public into its contrary. What is said later counts.
 */
export function reviewCopy(actor: Actor, { captureId, counts, reason }: ReviewedCopy): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const mayAtAll = forbidden(me, "review_copy");
    if (mayAtAll) return mayAtAll;
    await lockRows(tx, "Capture", [captureId]);
    const row = await tx.capture.findFirst({
      where: { id: captureId, outcome: "supplied" },
      select: {
        ...{ sourceId: true, askedById: true },
        reviews: { orderBy: { id: "desc" }, take: 1, select: { counts: true } },
        blobs: { select: { blob: true } },
      },
    });
    if (!row) return refuse("not_found");
    const no = forbidden(me, "review_copy", {
      authorIds: [row.askedById],
      onePerson: await onePersonMode(tx),
    });
    if (no) return no;
    // Whoever says that it counts was able to look at it.
    if (counts && withheldOf(row.blobs.map(({ blob }) => blob))) return refuse("copy_has_no_bytes");
    if (row.reviews[0]?.counts === counts) return refuse("copy_reviewed");
    const said = { captureId, counts, reason, onePerson: row.askedById === me.id };
    await tx.copyReview.create({ data: { id: newId(), byId: me.id, ...said } });
    await append(tx, me.id, {
      verb: "capture.reviewed",
      subjectType: "source",
      subjectId: row.sourceId,
      data: said,
    });
    return done(null);
  });
}
