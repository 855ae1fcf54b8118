import { append } from "@/lib/audit/mutations";
import { type Actor, can } from "@/lib/auth/can";
import { heldPerson } from "@/lib/auth/queries";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { isoDay, startOfDay } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { mayGiveAway, notInReview } from "./inReview";
import type { QueueChange } from "./schema";

/** Tells who has the claim; null when it is free or `me` has it. */
export async function assignedToOther(tx: Tx, me: Actor, claim: Claim): Promise<Refusal | null> {
  if (claim.assigneeId === null || claim.assigneeId === me.id) return null;
  const { name } = await tx.user.findUniqueOrThrow({
    where: { id: claim.assigneeId },
    select: { name: true },
  });
  return refuse("taken", { values: { name } });
}

/** Gives a held claim to `me`, and tells so in the returned events: none when it was `me` who had it. */
export async function assignTo(tx: Tx, me: Actor, claim: Claim) {
  if (claim.assigneeId === me.id) return [];
  await tx.claim.update({ where: { id: claim.id }, data: { assigneeId: me.id, assignedAt: new Date() } });
  return [
    { verb: "claim.assigned", subjectType: "claim", subjectId: claim.id, data: { to: me.id } },
  ] as const;
}

/** Takes a claim from the queue. Of two at once one gets it; the other is told who has it. */
export function takeClaim(actor: Actor, claimId: string): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "write_verdict");
    if (no) return no;
    const claim = await lockClaim(tx, claimId);
    if (!claim) return refuse("not_found");
    const refusal = notInReview(claim) ?? (await assignedToOther(tx, me, claim));
    if (refusal) return refusal;
    await append(tx, me.id, ...(await assignTo(tx, me, claim)));
    return done({ slug: claim.slug });
  });
}

/** Gives a claim back to the queue; what was written on it stays. An admin may do it for somebody else. */
export function releaseClaim(actor: Actor, claimId: string): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "write_verdict");
    if (no) return no;
    const claim = await lockClaim(tx, claimId);
    if (!claim) return refuse("not_found");
    if (claim.assigneeId === null) return done({ slug: claim.slug });
    const theirs = mayGiveAway(me, claim.assigneeId) ? null : await assignedToOther(tx, me, claim);
    if (theirs) return theirs;
    await tx.claim.update({ where: { id: claim.id }, data: { assigneeId: null, assignedAt: null } });
    await append(tx, me.id, {
      verb: "claim.released",
      subjectType: "claim",
      subjectId: claim.id,
      data: {},
    });
    return done({ slug: claim.slug });
  });
}

/** Somebody who may review, held so that they still may when the claim is theirs. */
export async function reviewer(tx: Tx, id: string): Promise<Actor | null> {
  const person = await heldPerson(tx, id);
  return person && can(person, "write_verdict") ? person : null;
}

/** A held claim that `me` may give away: nobody has it, or `me` does; an admin may give away anybody's. */
async function disposable(tx: Tx, me: Actor, claimId: string): Promise<Result<Claim>> {
  const no = forbidden(me, "assign_review");
  if (no) return no;
  const claim = await lockClaim(tx, claimId);
  if (!claim) return refuse("not_found");
  const refusal =
    notInReview(claim) ?? (mayGiveAway(me, claim.assigneeId) ? null : await assignedToOther(tx, me, claim));
  return refusal ?? done(claim);
}

/** Gives a claim to another reviewer. */
export function assignClaim(
  actor: Actor,
  input: { claimId: string; toId: string | undefined },
): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const found = await disposable(tx, me, input.claimId);
    if (!found.ok) return found;
    const to = input.toId ? await reviewer(tx, input.toId) : null;
    if (!to) return refuse("assign_who");
    await append(tx, me.id, ...(await assignTo(tx, to, found.value)));
    return done({ slug: found.value.slug });
  });
}

/** Says by when the review of a claim is to be done; null takes the day away. */
export function setReviewDue(
  actor: Actor,
  input: { claimId: string; dueOn: string | null },
): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const found = await disposable(tx, me, input.claimId);
    if (!found.ok) return found;
    const { id, slug, reviewDueOn } = found.value;
    if ((reviewDueOn && isoDay(reviewDueOn)) === input.dueOn) return done({ slug });
    const next = input.dueOn === null ? null : startOfDay(input.dueOn);
    await tx.claim.update({ where: { id }, data: { reviewDueOn: next } });
    await append(tx, me.id, {
      verb: "claim.review_due_set",
      subjectType: "claim",
      subjectId: id,
      data: { on: input.dueOn },
    });
    return done({ slug });
  });
}

/** What came of one of several: null where it was done. */
export type RowOutcome = { claimId: string; refusal: Refusal | null };

/** Does one thing to several claims. Each is a write of its own, checked on its own row: one that cannot is told, the others are done. */
export async function changeQueue(actor: Actor, input: QueueChange): Promise<Result<{ rows: RowOutcome[] }>> {
  const { act, toId, dueOn } = input;
  const one = (claimId: string) =>
    act === "assign"
      ? assignClaim(actor, { claimId, toId })
      : act === "release"
        ? releaseClaim(actor, claimId)
        : setReviewDue(actor, { claimId, dueOn });
  const rows: RowOutcome[] = [];
  for (const claimId of new Set(input.claimIds)) {
    const result = await one(claimId);
    rows.push({ claimId, refusal: result.ok ? null : result });
  }
  const isRefused = rows.every(({ refusal }) => refusal?.reason === "forbidden");
  return isRefused ? refuse("forbidden") : done({ rows });
}
