import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { lockVerdict } from "./queries";

/** Says as a second person that a verdict was rightly retracted. Nobody is that to themselves, in any mode. */
export function confirmRetraction(
  actor: Actor,
  { verdictId }: { verdictId: string },
): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const mayAtAll = forbidden(me, "confirm_retraction");
    if (mayAtAll) return mayAtAll;
    const found = await lockVerdict(tx, verdictId);
    if (!found) return refuse("not_found");
    const { claim, verdict } = found;
    const no = forbidden(me, "confirm_retraction", { authorIds: [verdict.retractedById] });
    if (no) return no;
    if (!verdict.retractedById || verdict.retractionConfirmedById) return refuse("nothing_to_confirm");
    await tx.verdict.update({
      where: { id: verdictId },
      data: { retractionConfirmedById: me.id, retractionConfirmedAt: new Date() },
    });
    const about = { subjectType: "claim", subjectId: claim.id } as const;
    await append(tx, me.id, { ...about, verb: "verdict.retraction_confirmed", data: { verdictId } });
    return done({ slug: claim.slug });
  });
}
