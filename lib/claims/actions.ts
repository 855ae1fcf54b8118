"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import { refreshPublicPages } from "@/lib/refresh";
import { addMention, attachMention, confirmMention, removeMention } from "./mentions.mutations";
import { changeClaim, openClaim, withdrawClaim } from "./mutations";
import {
  attachedMention,
  changedClaim,
  confirmedMention,
  newMention,
  openedClaim,
  removedMention,
  withdrawnClaim,
} from "./schema";

/** Refreshes the page of the desk and, where the row is public, the public pages. */
function shown<T extends { ok: boolean }>(result: T, isPublic = false): T {
  if (result.ok) refresh();
  if (result.ok && isPublic) refreshPublicPages();
  return result;
}

export const changeClaimAction = defineAction(changedClaim, async (actor, input) =>
  shown(await changeClaim(actor, input), true),
);

export const openClaimAction = defineAction(openedClaim, async (actor, input) =>
  shown(await openClaim(actor, input)),
);

export const withdrawClaimAction = defineAction(withdrawnClaim, async (actor, input) =>
  shown(await withdrawClaim(actor, input), true),
);

export const addMentionAction = defineAction(newMention, async (actor, input) =>
  shown(await addMention(actor, input), true),
);

export const attachMentionAction = defineAction(attachedMention, async (actor, input) =>
  shown(await attachMention(actor, input), true),
);

export const removeMentionAction = defineAction(removedMention, async (actor, input) =>
  shown(await removeMention(actor, input), true),
);

export const confirmMentionAction = defineAction(confirmedMention, async (actor, input) =>
  shown(await confirmMention(actor, input), true),
);
