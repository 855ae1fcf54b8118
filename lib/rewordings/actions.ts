"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshPublicPages } from "@/lib/refresh";
import { confirmRewording, dismissRewording } from "./decide.mutations";
import { flagRewording } from "./flag.mutations";
import { proposeRewording } from "./propose.mutations";
import { reopenRewording } from "./reopen.mutations";
import { confirmation, dismissal, proposedRewording, reopening, writtenRewording } from "./schema";

export const proposeRewordingAction = defineAction(proposedRewording, proposeRewording);

export const flagRewordingAction = defineAction(writtenRewording, async (actor, input) => {
  const result = await flagRewording(actor, input);
  if (result.ok && result.value.isPublic) refreshPublicPages();
  return result;
});

export const reopenRewordingAction = defineAction(reopening, reopenRewording);

export const confirmRewordingAction = defineAction(confirmation, async (actor, input) => {
  const result = await confirmRewording(actor, input);
  if (result.ok) refreshPublicPages();
  return result;
});

export const dismissRewordingAction = defineAction(dismissal, async (actor, input) => {
  const result = await dismissRewording(actor, input);
  if (result.ok) refreshPublicPages();
  return result;
});
