import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { differences } from "@/lib/claims/differences";
import { bringBack, removeClaim } from "@/lib/claims/remove.mutations";
import type { MergedClaims } from "@/lib/claims/schema";
import { comparisons } from "@/lib/claims/unseenDraft.queries";
import type { Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { offerUndo } from "@/lib/undo/mutations";
import { UNDO, type UndoData } from "@/lib/undo/schema";
import { keepCitations } from "./keepCitations.mutations";

const about = (subjectId: string) => ({ subjectType: "claim", subjectId }) as const;

type Moved = UndoData<"claim_merged">;

/**
 * Makes two claims that readers have not seen one: places and evidence of `from` go to `into`. Verdicts never travel: one
 * that has any stays.
 */
export function mergeClaims(actor: Actor, input: MergedClaims): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    if (input.fromId === input.intoId) return refuse("same_claim");
    const held = await lockClaims(tx, [input.fromId, input.intoId]);
    const [from, into] = [input.fromId, input.intoId].map((id) => held.find((row) => row.id === id));
    if (!from || !into || from.deletedAt || into.deletedAt) return refuse("not_found");
    if (from.revision !== input.fromRevision || into.revision !== input.revision)
      return refuse("changed_since_read");
    const not = await notMerged(tx, from, into);
    if (not) return not;
    if (!input.same && differences(from, into).length > 0)
      return refuse("duplicate_differs", { fields: { same: "duplicate_differs" } });
    const moved = await whatMoves(tx, from, into);
    const removed = await removeClaim(tx, from, into.id);
    if (!removed.ok) return removed;
    const kept = await keepCitations(tx, [into], async () => {
      await move(tx, moved, into.id);
      return done([{ ...about(from.id), verb: "claim.merged", data: { intoId: into.id } }]);
    });
    if (!kept.ok) return kept;
    await tx.claim.update({ where: { id: into.id }, data: { revision: { increment: 1 } } });
    const { statementEn: nameEn, statementZh: nameZh } = from;
    await offerUndo(tx, me, "claim_merged", moved, { nameEn, nameZh });
    await append(tx, me.id, ...kept.value);
    return done({ slug: into.slug });
  });
}

async function notMerged(tx: Tx, from: Claim, into: Claim): Promise<Refusal | null> {
  if (from.publicSince || into.publicSince) return refuse("claims_public");
  if (from.status === "withdrawn" || into.status === "withdrawn") return refuse("claim_withdrawn");
  if (from.promiseId) return refuse("claim_in_promise");
  if ((await tx.verdict.count({ where: { claimId: from.id } })) > 0) return refuse("duplicate_has_verdict");
  return (await comparisons(tx, from.id)) > 0 ? refuse("wording_is_compared") : null;
}

/** What the one that stays has already, at the same place or of the same source, stays where it is. */
async function whatMoves(tx: Tx, from: Claim, into: Claim): Promise<Moved> {
  const place = { id: true, articleVersionId: true, start: true, end: true } as const;
  const bears = { id: true, sourceId: true, stance: true, quote: true } as const;
  const of = (claimId: string) => ({ claimId, removedAt: null });
  const mentions = await tx.mention.findMany({ where: of(from.id), select: place });
  const evidence = await tx.evidence.findMany({ where: of(from.id), select: bears });
  const theirMentions = await tx.mention.findMany({ where: of(into.id), select: place });
  const theirEvidence = await tx.evidence.findMany({ where: of(into.id), select: bears });
  const duplicates = await tx.claim.findMany({ where: { duplicateOfId: from.id }, select: { id: true } });
  const { status } = UNDO.claim_merged.pick({ status: true }).parse(from);
  return {
    fromId: from.id,
    intoId: into.id,
    status,
    mentionIds: idsBeside(mentions, theirMentions),
    evidenceIds: idsBeside(evidence, theirEvidence),
    duplicateIds: duplicates.map(({ id }) => id),
  };
}

/** The ids of those that say something else than all of the others. */
function idsBeside<T extends { id: string }>(rows: T[], others: T[]): string[] {
  const said = ({ id: _, ...rest }: T) => JSON.stringify(rest);
  const known = new Set(others.map(said));
  return rows.filter((row) => !known.has(said(row))).map(({ id }) => id);
}

async function move(tx: Tx, moved: Moved, toId: string): Promise<void> {
  const evidence = { id: { in: moved.evidenceIds } };
  await tx.mention.updateMany({ where: { id: { in: moved.mentionIds } }, data: { claimId: toId } });
  await tx.evidence.updateMany({ where: evidence, data: { claimId: toId } });
  await tx.claim.updateMany({ where: { id: { in: moved.duplicateIds } }, data: { duplicateOfId: toId } });
  const sources = await tx.evidence.findMany({
    where: evidence,
    distinct: ["sourceId"],
    select: { sourceId: true },
  });
  await addJobs(tx, "check_quotes", sources);
}

/** Part of a write that takes a merge back, when what moved is still where it was put and readers see none of it. */
export async function takeApartClaims(tx: Tx, moved: Moved): Promise<Result<AuditEvent[]>> {
  const { fromId, intoId } = moved;
  const held = await lockClaims(tx, [fromId, intoId]);
  const [from, into] = [fromId, intoId].map((id) => held.find((row) => row.id === id));
  const isMerged = from?.deletedAt && from.duplicateOfId === intoId;
  if (!isMerged || !into || into.publicSince || into.status === "withdrawn") return refuse("undo_changed");
  const there = { claimId: intoId, removedAt: null };
  const mentions = await tx.mention.count({ where: { id: { in: moved.mentionIds }, ...there } });
  const evidence = await tx.evidence.count({ where: { id: { in: moved.evidenceIds }, ...there } });
  if (mentions !== moved.mentionIds.length || evidence !== moved.evidenceIds.length)
    return refuse("undo_changed");
  // While the rows still say which was merged: the database lets nothing move after.
  return keepCitations(tx, [into], async () => {
    await move(tx, moved, fromId);
    await bringBack(tx, fromId, moved.status);
    await tx.claim.update({ where: { id: intoId }, data: { revision: { increment: 1 } } });
    return done([{ ...about(fromId), verb: "claim.merge_undone", data: { intoId } }]);
  });
}
