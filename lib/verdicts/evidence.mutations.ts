import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Author } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import type { Claim, Evidence } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import { lockClaim, lockClaims } from "@/lib/sources/lockClaims.queries";
import { putEvidence, type TakenOff, takeOffEvidence } from "@/lib/sources/mutations";
import type { MovedEvidence } from "@/lib/sources/schema";
import { offerUndo } from "@/lib/undo/mutations";
import type { UndoData } from "@/lib/undo/schema";
import { keepCitations } from "./keepCitations.mutations";

const about = (subjectId: string) => ({ subjectType: "claim", subjectId }) as const;

/** Takes evidence off a claim, with a reason unless nobody has seen the draft: the row stays on record. */
export function removeEvidence(actor: Actor, input: TakenOff): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "attach_source");
    if (no) return no;
    const found = await tx.evidence.findUnique({
      where: { id: input.evidenceId },
      select: { claimId: true, source: { select: { title: true } } },
    });
    const claim = found && (await lockClaim(tx, found.claimId));
    if (!claim) return refuse("not_found");
    if (claim.publicSince) return refuse("needs_proposal");
    if (!input.reason && claim.status !== "draft")
      return refuse("reason_needed", { fields: { reason: "required" } });
    const taken = await keepCitations(tx, [claim], async () => {
      const off = await takeOffEvidence(tx, claim.id, input);
      return off.ok ? done([off.value]) : off;
    });
    if (!taken.ok) return taken;
    if (claim.status !== "withdrawn") {
      const { title } = found.source;
      const data = { claimId: claim.id, evidenceId: input.evidenceId };
      await offerUndo(tx, me, "evidence_removed", data, { nameEn: title, nameZh: title });
    }
    await append(tx, me.id, ...taken.value);
    return done(null);
  });
}

/** Part of a write that puts evidence back which was taken off a claim that readers still do not see. */
export async function putEvidenceBack(
  tx: Tx,
  { evidenceId, claimId }: UndoData<"evidence_removed">,
): Promise<Result<AuditEvent[]>> {
  const claim = await lockClaim(tx, claimId);
  const row = await tx.evidence.findUnique({ where: { id: evidenceId } });
  if (!claim || claim.publicSince || claim.status === "withdrawn") return refuse("undo_changed");
  if (!row?.removedAt || row.claimId !== claimId) return refuse("undo_changed");
  if (await isTwice(tx, row, claimId)) return refuse("evidence_exists");
  return keepCitations(tx, [claim], async () => {
    await tx.evidence.update({ where: { id: evidenceId }, data: { removedAt: null, removedReason: null } });
    return done([{ ...about(claimId), verb: "evidence.put_back", data: { evidenceId } }]);
  });
}

/** A piece of evidence on its way, with both claims held. */
export type Move = { row: Evidence; from: Claim; to: Claim };

/** Part of a write: the evidence and both claims, held; or why it cannot move, whoever asks. */
export async function lockMove(tx: Tx, input: MovedEvidence): Promise<Result<Move>> {
  await lockClaims(tx, [input.fromId, input.toId]);
  return readMove(tx, input);
}

/** The same for who only looks. */
export async function readMove(tx: Tx, { evidenceId, fromId, toId }: MovedEvidence): Promise<Result<Move>> {
  const row = await tx.evidence.findUnique({ where: { id: evidenceId } });
  const from = await tx.claim.findUnique({ where: { id: fromId } });
  const to = await tx.claim.findUnique({ where: { id: toId } });
  if (!row || !from || !to || from.deletedAt || to.deletedAt) return refuse("not_found");
  if (row.claimId !== from.id) return refuse("changed_since_read");
  return (await notMoved(tx, { row, from, to })) ?? done({ row, from, to });
}

async function notMoved(tx: Tx, { row, from, to }: Move): Promise<Refusal | null> {
  if (row.removedAt) return refuse("already_removed");
  if (from.id === to.id) return refuse("same_claim", { fields: { toId: "same_claim" } });
  if (from.status === "withdrawn") return refuse("claim_withdrawn");
  if (to.status === "withdrawn") return refuse("target_withdrawn", { fields: { toId: "target_withdrawn" } });
  return (await isTwice(tx, row, to.id))
    ? refuse("evidence_exists", { fields: { toId: "evidence_exists" } })
    : null;
}

async function isTwice(tx: Tx, { id, sourceId, stance, quote }: Evidence, claimId: string): Promise<boolean> {
  const same = { claimId, sourceId, stance, quote, removedAt: null, id: { not: id } };
  return (await tx.evidence.count({ where: same })) > 0;
}

/** Moves evidence that stands on the wrong claim to another; readers see neither of the two. */
export function moveEvidence(actor: Actor, input: MovedEvidence): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "attach_source");
    if (no) return no;
    const held = await lockMove(tx, input);
    if (!held.ok) return held;
    const { row, from, to } = held.value;
    if (from.publicSince || to.publicSince) return refuse("needs_proposal");
    const moved = await carry(tx, held.value);
    if (!moved.ok) return moved;
    const { title } = await tx.source.findUniqueOrThrow({ where: { id: row.sourceId } });
    const data = { evidenceId: row.id, fromId: from.id, toId: to.id };
    await offerUndo(tx, me, "evidence_moved", data, { nameEn: title, nameZh: title });
    await append(tx, me.id, ...moved.value);
    return done(null);
  });
}

/** The row itself goes, with who attached it and when. */
function carry(tx: Tx, { row, from, to }: Move): Promise<Result<AuditEvent[]>> {
  return keepCitations(tx, [from, to], async () => {
    await tx.evidence.update({
      where: { id: row.id },
      data: { claimId: to.id, revision: { increment: 1 } },
    });
    await addJobs(tx, "check_quotes", [{ sourceId: row.sourceId }]);
    const data = { evidenceId: row.id, fromId: from.id, toId: to.id };
    return done(
      [from, to].map(({ id }) => ({ ...about(id), verb: "evidence.moved", data }) satisfies AuditEvent),
    );
  });
}

/**
 * Part of a write that holds both claims, of which readers see one at least: the evidence is taken off the one with the
 * reason, and attached to the other in the name of `by`. What readers saw keeps its number.
 */
export function takeOver(
  tx: Tx,
  by: Author,
  { row, from, to }: Move,
  reason: string,
): Promise<Result<AuditEvent[]>> {
  return keepCitations(tx, [from, to], async () => {
    const off = await takeOffEvidence(tx, from.id, { evidenceId: row.id, reason });
    if (!off.ok) return off;
    const { sourceId, stance, quote, quoteLang, noteEn, noteZh } = row;
    const put = await putEvidence(tx, by, to, {
      from: "known",
      ...{ claimId: to.id, sourceId, stance },
      quote: quote ?? undefined,
      quoteLang: quoteLang ?? undefined,
      noteEn: noteEn ?? undefined,
      noteZh: noteZh ?? undefined,
    });
    return put.ok ? done([off.value, ...put.value.events]) : put;
  });
}

/** Part of a write that moves evidence back, while it is where it was put and readers see none of it. */
export async function moveEvidenceBack(
  tx: Tx,
  { evidenceId, fromId, toId }: UndoData<"evidence_moved">,
): Promise<Result<AuditEvent[]>> {
  const held = await lockMove(tx, { evidenceId, fromId: toId, toId: fromId });
  if (!held.ok) return held.reason === "evidence_exists" ? held : refuse("undo_changed");
  const { from, to } = held.value;
  if (from.publicSince || to.publicSince) return refuse("undo_changed");
  return carry(tx, held.value);
}
