"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { refreshed } from "@/lib/refresh";
import { addMention, attachMention, confirmMention, removeMention } from "./mentions.mutations";
import { changeClaim, changeKind, confirmWithdrawal, openClaim, withdrawClaim } from "./mutations";
import { type OfferedClaim, offeredClaims } from "./queries";
import { deleteDraft, mergeClaims } from "./remove.mutations";
import {
  attachedMention,
  changedClaim,
  claimOfKind,
  confirmedMention,
  duplicateClaim,
  mergedClaims,
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

/** Refreshes the page of the desk. */
function shown<T extends { ok: boolean }>(result: T): T {
  if (result.ok) refresh();
  return result;
}

export const changeClaimAction = defineAction(changedClaim, async (actor, input) =>
  shown(await changeClaim(actor, input)),
);

export const changeKindAction = defineAction(claimOfKind, async (actor, input) =>
  shown(await changeKind(actor, input)),
);

export const openClaimAction = defineAction(openedClaim, async (actor, input) =>
  shown(await openClaim(actor, input)),
);

export const withdrawClaimAction = defineAction(withdrawnClaim, async (actor, input) =>
  refreshed(shown(await withdrawClaim(actor, input))),
);

export const withdrawDuplicateAction = defineAction(duplicateClaim, async (actor, input) =>
  refreshed(shown(await withdrawClaim(actor, input))),
);

export const deleteDraftAction = defineAction(openedClaim, deleteDraft);

export const mergeClaimsAction = defineAction(mergedClaims, mergeClaims);

export const confirmWithdrawalAction = defineAction(openedClaim, async (actor, input) =>
  refreshed(shown(await confirmWithdrawal(actor, input))),
);

export const addMentionAction = defineAction(newMention, async (actor, input) =>
  shown(await addMention(actor, input)),
);

export const attachMentionAction = defineAction(attachedMention, async (actor, input) =>
  shown(await attachMention(actor, input)),
);

export const removeMentionAction = defineAction(removedMention, async (actor, input) =>
  shown(await removeMention(actor, input)),
);

export const confirmMentionAction = defineAction(confirmedMention, async (actor, input) =>
  refreshed(shown(await confirmMention(actor, input))),
);
