import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { done, type Result, refuse } from "@/lib/errors";
import { onePersonMode } from "@/lib/settings/queries";
import { mayDismiss } from "./mayDecide";
import type { Confirmation, Dismissal } from "./schema";
import { about } from "./subject";
import { type StepRule, takeStep } from "./takeStep.mutations";
import { followsConfirmed } from "./writers.queries";

/** The second person's yes: readers now see that the promise was reworded. */
export function confirmRewording(actor: Actor, input: Confirmation): Promise<Result<{ onePerson: boolean }>> {
  const rule: StepRule = { verb: "confirm_rewording", step: () => "confirm", needsPair: true };
  return takeStep(actor, input.rewordingId, rule, async ({ tx, me, rewording, status, authorIds }) => {
    if (input.revision !== rewording.revision) return refuse("changed_since_read");
    const isWritten = rewording.disclosure && (rewording.rationaleEn || rewording.rationaleZh);
    if (!isWritten || rewording.changes.length === 0) return refuse("rewording_incomplete");
    const onePerson = authorIds.includes(me.id);
    await tx.rewording.update({
      where: { id: rewording.id },
      data: { status, decidedById: me.id, decidedAt: new Date(), onePerson, revision: { increment: 1 } },
    });
    await append(tx, me.id, { ...about(rewording.id), verb: "rewording.confirmed", data: { onePerson } });
    return done({ onePerson });
  });
}

/**
 * Says that the two wordings are no rewording, and why. When the version before was confirmed, this withdraws what two
 * people had confirmed: the one who reopened it may not do that alone.
 */
export function dismissRewording(actor: Actor, input: Dismissal): Promise<Result<null>> {
  const rule: StepRule = { verb: "dismiss_rewording", step: () => "dismiss" };
  return takeStep(actor, input.rewordingId, rule, async ({ tx, me, rewording, status, authorIds }) => {
    if (input.revision !== rewording.revision) return refuse("changed_since_read");
    const { id } = rewording;
    const withdraws = await followsConfirmed(rewording, tx);
    const onePerson = withdraws && (await onePersonMode(tx));
    if (!mayDismiss(me, { writerIds: authorIds, withdraws }, onePerson)) return refuse("needs_second_person");
    await tx.rewording.update({
      where: { id },
      data: {
        status,
        decidedById: me.id,
        decidedAt: new Date(),
        dismissReason: input.reason,
        revision: { increment: 1 },
      },
    });
    await append(tx, me.id, { ...about(id), verb: "rewording.dismissed", data: { reason: input.reason } });
    return done(null);
  });
}
