"use server";

import { z } from "zod";
import { defineAction } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { refreshPublicPages } from "@/lib/refresh";
import { addMention, attachMention, removeMention } from "./mentions/mutations";
import { changeClaim, createClaim, openClaim, withdrawClaim } from "./mutations";
import { type DeskLine, saidBefore } from "./queries";
import {
  attachedMention,
  changedClaim,
  claimKind,
  newClaim,
  newMention,
  openedClaim,
  removedMention,
  withdrawnClaim,
} from "./schema";

function refreshed<T extends { ok: boolean }>(result: T): T {
  if (result.ok) refreshPublicPages();
  return result;
}

export const createClaimAction = defineAction(newClaim, createClaim);

export const changeClaimAction = defineAction(changedClaim, async (actor, input) =>
  refreshed(await changeClaim(actor, input)),
);

export const openClaimAction = defineAction(openedClaim, openClaim);

export const withdrawClaimAction = defineAction(withdrawnClaim, async (actor, input) =>
  refreshed(await withdrawClaim(actor, input)),
);

export const addMentionAction = defineAction(newMention, async (actor, input) =>
  refreshed(await addMention(actor, input)),
);

export const attachMentionAction = defineAction(attachedMention, async (actor, input) =>
  refreshed(await attachMention(actor, input)),
);

export const removeMentionAction = defineAction(removedMention, async (actor, input) =>
  refreshed(await removeMention(actor, input)),
);

const asked = z.object({ speakerId: z.uuid(), kind: claimKind });

/** What the speaker said before of this kind, while a claim is written; nothing for who may not see the desk. */
export async function findSaidBefore(speakerId: string, kind: string): Promise<DeskLine[]> {
  const wanted = asked.safeParse({ speakerId, kind });
  if (!wanted.success || !can(await currentActor(), "read_desk")) return [];
  return saidBefore(wanted.data.speakerId, wanted.data.kind);
}
