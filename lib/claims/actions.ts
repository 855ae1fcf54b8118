"use server";

import { defineAction, defineLeavingAction } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { refreshed } from "@/lib/refresh";
import { addMention, attachMention, confirmMention, removeMention } from "./mentions.mutations";
import { changeClaim, changeKind, confirmWithdrawal, openClaim, withdrawClaim } from "./mutations";
import { type OfferedClaim, offeredClaims } from "./queries";
import { deleteDraft } from "./remove.mutations";
import {
  attachedMention,
  changedClaim,
  claimOfKind,
  confirmedMention,
  duplicateClaim,
  newMention,
  openedClaim,
  removedMention,
  typedClaim,
  withdrawnClaim,
} from "./schema";

/** Claims that may say the same as one; nothing for who may not read the desk. */
export async function findClaims(typed: string): Promise<OfferedClaim[]> {
  const q = typedClaim.safeParse(typed);
  if (!q.success || !can(await currentActor(), "read_desk")) return [];
  return offeredClaims(q.data);
}

export const changeClaimAction = defineAction(changedClaim, changeClaim);

export const changeKindAction = defineAction(claimOfKind, changeKind);

export const openClaimAction = defineAction(openedClaim, openClaim);

export const withdrawClaimAction = defineAction(withdrawnClaim, async (actor, input) =>
  refreshed(await withdrawClaim(actor, input)),
);

export const withdrawDuplicateAction = defineAction(duplicateClaim, async (actor, input) =>
  refreshed(await withdrawClaim(actor, input)),
);

export const deleteDraftAction = defineLeavingAction(openedClaim, deleteDraft);

export const confirmWithdrawalAction = defineAction(openedClaim, async (actor, input) =>
  refreshed(await confirmWithdrawal(actor, input)),
);

export const addMentionAction = defineAction(newMention, addMention);

export const attachMentionAction = defineAction(attachedMention, attachMention);

export const removeMentionAction = defineAction(removedMention, removeMention);

export const confirmMentionAction = defineAction(confirmedMention, async (actor, input) =>
  refreshed(await confirmMention(actor, input)),
);
