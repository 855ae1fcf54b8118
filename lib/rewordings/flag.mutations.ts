import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { isoDay } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { discardDraft } from "@/lib/drafts/mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { RewordingStatus } from "@/lib/generated/prisma/client";
import { draftKey } from "./draftKey";
import { linkPair, showsLink } from "./linkPair.mutations";
import { cellsOf, changedFields, columnsOf, reviewOf } from "./review";
import type { WrittenRewording } from "./schema";
import { about } from "./subject";
import { putTable } from "./table.mutations";
import { type LockedStep, type StepRule, takeStep } from "./takeStep.mutations";

export type Written = { rewordingId: string; revision: number; version: number };

/**
 * Flags a suggested rewording, or edits a flagged one. Whoever wrote last answers for it as its flagger. A claim
 * that was only suggested to be a wording of the promise is linked with it, unless readers would see that.
 */
export function flagRewording(actor: Actor, input: WrittenRewording): Promise<Result<Written>> {
  const step = (status: RewordingStatus) => (status === "flagged" ? "edit" : "flag");
  const rule: StepRule = { verb: "flag_rewording", step, needsPair: true };
  return takeStep(actor, input.rewordingId, rule, async ({ tx, me, rewording, pair, status }) => {
    if (input.revision !== rewording.revision)
      return refuse("conflict", { theirs: await shown(tx, rewording) });
    if (showsLink(pair)) return refuse("needs_proposal");
    const { id, version } = rewording;
    const linked = await linkPair(tx, pair);
    const revision = { increment: 1 };
    await tx.rewording.update({
      where: { id },
      data: { status, ...columnsOf(input), promiseId: linked.promiseId, flaggedById: me.id, revision },
    });
    await putTable(tx, id, input.changes);
    await discardDraft(tx, me, draftKey(id));
    const { earlierClaimId, laterClaimId } = rewording;
    await append(
      tx,
      me.id,
      ...linked.events,
      rewording.status === "suggested"
        ? { ...about(id), verb: "rewording.flagged", data: { earlierClaimId, laterClaimId, version } }
        : { ...about(id), verb: "rewording.changed", data: { fields: changedFields(rewording, input) } },
    );
    return done({ rewordingId: id, revision: rewording.revision + 1, version });
  });
}

/** What somebody else wrote meanwhile, as the form has it. */
async function shown(tx: Tx, rewording: LockedStep["rewording"]) {
  const { revision, changes, flaggedById, repliedOn } = rewording;
  const by = flaggedById ? await tx.user.findUnique({ where: { id: flaggedById } }) : null;
  const words = { ...reviewOf(rewording), repliedOn: repliedOn && isoDay(repliedOn) };
  return { ...words, changes: changes.map(cellsOf), revision, name: by?.name ?? "" };
}
