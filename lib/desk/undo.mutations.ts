import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { putElsewhereBack } from "@/lib/captures/elsewhere.mutations";
import { putMentionBack } from "@/lib/claims/mentions.mutations";
import { takeWithdrawalBack } from "@/lib/claims/mutations";
import { restoreDraft } from "@/lib/claims/remove.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result } from "@/lib/errors";
import type { Undo } from "@/lib/generated/prisma/client";
import { putProposalBack } from "@/lib/proposals/mutations";
import { putWordingBack } from "@/lib/rewordings/unlink.mutations";
import { takeApartSources } from "@/lib/sources/merge.mutations";
import { takeApartSpeakers } from "@/lib/speakers/merge.mutations";
import { takeUndo } from "@/lib/undo/mutations";
import { UNDO, type UndoKind, type Undone, undoKind } from "@/lib/undo/schema";
import { moveEvidenceBack, putEvidenceBack } from "@/lib/verdicts/evidence.mutations";
import { takeApartClaims } from "@/lib/verdicts/mergeClaims.mutations";

/** How each act is taken back, on rows that it holds itself. */
const BACK: Record<UndoKind, (tx: Tx, data: Undo["data"]) => Promise<Result<AuditEvent[]>>> = {
  claim_deleted: (tx, data) => restoreDraft(tx, UNDO.claim_deleted.parse(data)),
  claim_merged: (tx, data) => takeApartClaims(tx, UNDO.claim_merged.parse(data)),
  evidence_removed: (tx, data) => putEvidenceBack(tx, UNDO.evidence_removed.parse(data)),
  evidence_moved: (tx, data) => moveEvidenceBack(tx, UNDO.evidence_moved.parse(data)),
  mention_removed: (tx, data) => putMentionBack(tx, UNDO.mention_removed.parse(data)),
  claim_withdrawn: (tx, data) => takeWithdrawalBack(tx, UNDO.claim_withdrawn.parse(data)),
  wording_unlinked: (tx, data) => putWordingBack(tx, UNDO.wording_unlinked.parse(data)),
  copy_elsewhere_removed: (tx, data) => putElsewhereBack(tx, UNDO.copy_elsewhere_removed.parse(data)),
  proposal_withdrawn: (tx, data) => putProposalBack(tx, UNDO.proposal_withdrawn.parse(data)),
  source_merged: (tx, data) => takeApartSources(tx, UNDO.source_merged.parse(data)),
  speaker_merged: (tx, data) => takeApartSpeakers(tx, UNDO.speaker_merged.parse(data)),
};

/** Takes the person's last act back, within its minute and while nothing of it was changed. */
export function undo(actor: Actor, { undoId }: Undone): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "annotate");
    if (no) return no;
    const taken = await takeUndo(tx, me, undoId);
    if (!taken.ok) return taken;
    const { kind, data } = taken.value;
    const events = await BACK[undoKind.parse(kind)](tx, data);
    if (!events.ok) return events;
    await append(tx, me.id, ...events.value);
    return done(null);
  });
}
