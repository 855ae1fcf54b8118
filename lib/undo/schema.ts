import { z } from "zod";

/** How long an act can be taken back, in seconds; the page offers it for as long. */
export const UNDO_SECONDS = 60;

const id = z.uuid();
/** What a claim was before it was removed. */
const removable = z.enum(["draft", "open"]);

/** What each act keeps of what it moved, so that it can be put back as it was. */
export const UNDO = {
  speaker_merged: z.object({
    fromId: id,
    intoId: id,
    /** Of the one that stayed, after the merge: a later change ends the offer. */
    revision: z.number(),
    claimIds: z.array(id),
    subjectIds: z.array(id),
    promiseIds: z.array(id),
    renameIds: z.array(id),
    memberIds: z.array(id),
    /** Where both belonged before. */
    affiliationId: id.nullable(),
    fromAffiliationId: id.nullable(),
    mergedIds: z.array(id),
    /** Writings of the one that went, and which of them the other did not have. */
    aliases: z.array(z.string()),
    added: z.array(z.string()),
  }),
  source_merged: z.object({
    fromId: id,
    intoId: id,
    revision: z.number(),
    evidenceIds: z.array(id),
    captureIds: z.array(id),
    mergedIds: z.array(id),
    followerIds: z.array(id),
    addedFollowerIds: z.array(id),
  }),
  claim_deleted: z.object({ claimId: id, status: removable }),
  claim_merged: z.object({
    fromId: id,
    intoId: id,
    status: removable,
    mentionIds: z.array(id),
    evidenceIds: z.array(id),
    duplicateIds: z.array(id),
  }),
  evidence_removed: z.object({ claimId: id, evidenceId: id }),
  evidence_moved: z.object({ evidenceId: id, fromId: id, toId: id }),
  mention_removed: z.object({ claimId: id, mentionId: id }),
  claim_withdrawn: z.object({
    claimId: id,
    /** After the withdrawal: a later change ends the offer. */
    revision: z.number(),
    status: removable,
    /** Who held it for review until then. */
    assigneeId: id.nullable(),
    assignedAt: z.iso.datetime().nullable(),
  }),
  wording_unlinked: z.object({
    claimId: id,
    promiseId: id,
    /** What the program had suggested of it, dismissed with the act. */
    rewordingIds: z.array(id),
  }),
  copy_elsewhere_removed: z.object({ elsewhereId: id }),
  proposal_withdrawn: z.object({ proposalId: id }),
} as const;

export type UndoKind = keyof typeof UNDO;
export type UndoData<K extends UndoKind> = z.infer<(typeof UNDO)[K]>;
export const undoKind = z.enum(Object.keys(UNDO) as [UndoKind, ...UndoKind[]]);

export const undone = z.object({ undoId: z.uuid() });
export type Undone = z.infer<typeof undone>;
