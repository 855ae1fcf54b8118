import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { isoDay } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { discardDraft } from "@/lib/drafts/mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { RewordingStatus } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { holdPromise } from "@/lib/promises/queries";
import { onePersonMode } from "@/lib/settings/queries";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { type Decision, decide, type Held } from "./decide.mutations";
import { draftKey } from "./draftKey";
import { linkPair } from "./linkPair.mutations";
import { notAPair } from "./pair";
import type { Confirmation, Dismissal, ProposedRewording, Reopening, WrittenRewording } from "./schema";
import { putProgram, putTable, wordingOf } from "./table.mutations";
import { cells, changedFields, columnsOf, wordsOf } from "./words";
import { isDecided, rewordingAfter } from "./workflow";

const about = (subjectId: string) => ({ subjectType: "rewording", subjectId }) as const;

/** Puts two wordings of one promise up, compared by the program; `id` is the one that exists when they were before. */
export function proposeRewording(
  actor: Actor,
  { earlierClaimId, laterClaimId }: ProposedRewording,
): Promise<Result<{ rewordingId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_rewording");
    if (no) return no;
    if (earlierClaimId === laterClaimId) return refuse("same_wording");
    const claims = await lockClaims(tx, [earlierClaimId, laterClaimId]);
    const earlier = claims.find(({ id }) => id === earlierClaimId);
    const later = claims.find(({ id }) => id === laterClaimId);
    if (!earlier || !later) return refuse("not_found");
    const refusal = notAPair(earlier, later);
    const promise = refusal ? null : await holdPromise(tx, earlier.promiseId ?? "");
    if (refusal || !promise) return refusal ?? refuse("not_found");
    const known = await tx.rewording.findFirst({
      where: { earlierClaimId, laterClaimId },
      orderBy: { version: "desc" },
      select: { id: true },
    });
    if (known) return done({ rewordingId: known.id });
    const id = newId();
    const status = rewordingAfter(null, "propose") ?? "suggested";
    await tx.rewording.create({ data: { id, promiseId: promise.id, earlierClaimId, laterClaimId, status } });
    await putProgram(tx, id, wordingOf(earlier), wordingOf(later));
    await append(tx, me.id, {
      ...about(id),
      verb: "rewording.suggested",
      data: { earlierClaimId, laterClaimId },
    });
    return done({ rewordingId: id });
  });
}

type Written = { rewordingId: string; revision: number; version: number };

/**
 * Flags a suggested rewording, or edits a flagged one. Whoever wrote last answers for it as its flagger. A claim
 * that was only suggested to be a wording of the promise is linked with it; `isPublic` when readers may see that.
 */
export function flagRewording(
  actor: Actor,
  input: WrittenRewording,
): Promise<Result<Written & { isPublic: boolean }>> {
  const step = (status: RewordingStatus) => (status === "flagged" ? "edit" : "flag");
  const rule: Decision = { verb: "flag_rewording", step, needsPair: true };
  return decide(actor, input.rewordingId, rule, async ({ tx, me, rewording, pair, status }) => {
    if (input.revision !== rewording.revision)
      return refuse("conflict", { theirs: await shown(tx, rewording) });
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
    return done({ rewordingId: id, revision: rewording.revision + 1, version, isPublic: linked.isPublic });
  });
}

/** What somebody else wrote meanwhile, as the form has it. */
async function shown(tx: Tx, rewording: Held["rewording"]) {
  const { revision, changes, flaggedById, repliedOn } = rewording;
  const by = flaggedById ? await tx.user.findUnique({ where: { id: flaggedById } }) : null;
  const words = { ...wordsOf(rewording), repliedOn: repliedOn && isoDay(repliedOn) };
  return { ...words, changes: changes.map(cells), revision, name: by?.name ?? "" };
}

/** The second person's yes: readers now see that the promise was reworded. */
export function confirmRewording(actor: Actor, input: Confirmation): Promise<Result<{ onePerson: boolean }>> {
  const rule: Decision = { verb: "confirm_rewording", step: () => "confirm", needsPair: true };
  return decide(actor, input.rewordingId, rule, async ({ tx, me, rewording, status, authorIds }) => {
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
 * Says that the two wordings are no rewording, and why. When the version before was confirmed, this takes from
 * readers what two people had told them: then the one who reopened it does not do it alone.
 */
export function dismissRewording(actor: Actor, input: Dismissal): Promise<Result<null>> {
  const rule: Decision = { verb: "dismiss_rewording", step: () => "dismiss" };
  return decide(actor, input.rewordingId, rule, async ({ tx, me, rewording, status, authorIds }) => {
    if (input.revision !== rewording.revision) return refuse("changed_since_read");
    const { id, earlierClaimId, laterClaimId } = rewording;
    const confirmed = await tx.rewording.count({
      where: { earlierClaimId, laterClaimId, version: rewording.version - 1, status: "confirmed" },
    });
    const alone = { authorIds, onePerson: await onePersonMode(tx) };
    const no = confirmed > 0 ? forbidden(me, "confirm_rewording", alone) : null;
    if (no) return no;
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

/** Begins the next version from a decided one, which stays in force until the new one is decided. */
export function reopenRewording(actor: Actor, input: Reopening): Promise<Result<Written>> {
  const rule: Decision = { verb: "flag_rewording", step: () => "reopen", needsPair: true };
  return decide(actor, input.rewordingId, rule, async ({ tx, me, rewording, status }) => {
    const { promiseId, earlierClaimId, laterClaimId } = rewording;
    const latest = await tx.rewording.findFirstOrThrow({
      where: { earlierClaimId, laterClaimId },
      orderBy: { version: "desc" },
    });
    if (latest.id !== rewording.id || !isDecided(latest.status)) return refuse("rewording_state");
    const version = rewording.version + 1;
    const id = newId();
    const pair = { promiseId, earlierClaimId, laterClaimId };
    const words = wordsOf(rewording);
    await tx.rewording.create({ data: { id, ...pair, ...words, version, status, flaggedById: me.id } });
    await putTable(tx, id, rewording.changes.map(cells));
    await append(tx, me.id, {
      ...about(id),
      verb: "rewording.reopened",
      data: { fromId: rewording.id, version, reason: input.reason },
    });
    return done({ rewordingId: id, revision: 1, version });
  });
}
