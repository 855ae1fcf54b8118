import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { offerUndo } from "@/lib/undo/mutations";
import { UNDO, type UndoData } from "@/lib/undo/schema";
import { mayDeleteDraft } from "./unseenDraft.queries";
import { removedStatus } from "./workflow";

const about = (subjectId: string) => ({ subjectType: "claim", subjectId }) as const;
const names = ({ statementEn, statementZh }: Claim) => ({ nameEn: statementEn, nameZh: statementZh });

/** Deletes one's own draft that nobody else has seen or worked on. Its lines in the log stay. */
export function deleteDraft(actor: Actor, { claimId }: { claimId: string }): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const row = await lockClaim(tx, claimId);
    if (!row || row.deletedAt) return refuse("not_found");
    if (!(await mayDeleteDraft(me, row, tx))) return refuse("draft_seen");
    const removed = await removeClaim(tx, row);
    if (!removed.ok) return removed;
    const { status } = UNDO.claim_deleted.pick({ status: true }).parse(row);
    await offerUndo(tx, me, "claim_deleted", { claimId, status }, names(row));
    await append(tx, me.id, { ...about(claimId), verb: "claim.deleted", data: {} });
    return done(null);
  });
}

/** Part of a write that holds the claim: it goes from every list and page, in favour of another where it is on record twice. */
export async function removeClaim(
  tx: Tx,
  row: Claim,
  duplicateOfId: string | null = null,
): Promise<Result<null>> {
  const status = removedStatus(row.status);
  if (!status) return refuse(row.status === "withdrawn" ? "claim_withdrawn" : "claim_state");
  const gone = { withdrawnReason: "", deletedAt: new Date(), revision: { increment: 1 } };
  await tx.claim.update({ where: { id: row.id }, data: { status, duplicateOfId, ...gone } });
  return done(null);
}

/** Part of a write that holds the claim. */
export async function bringBack(tx: Tx, id: string, status: "draft" | "open"): Promise<void> {
  const back = { withdrawnReason: null, deletedAt: null, duplicateOfId: null, revision: { increment: 1 } };
  await tx.claim.update({ where: { id }, data: { status, ...back } });
}

/** Part of a write that takes a deletion back. */
export async function restoreDraft(
  tx: Tx,
  { claimId, status }: UndoData<"claim_deleted">,
): Promise<Result<AuditEvent[]>> {
  const row = await lockClaim(tx, claimId);
  if (!row?.deletedAt || row.duplicateOfId) return refuse("undo_changed");
  await bringBack(tx, claimId, status);
  return done([{ ...about(claimId), verb: "claim.restored", data: {} }]);
}
