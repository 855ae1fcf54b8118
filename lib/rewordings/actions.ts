"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshed } from "@/lib/refresh";
import { confirmRewording, dismissRewording } from "./decide.mutations";
import { flagRewording } from "./flag.mutations";
import { proposeRewording } from "./propose.mutations";
import { reopenRewording } from "./reopen.mutations";
import { confirmation, dismissal, proposedRewording, reopening, writtenRewording } from "./schema";

export const proposeRewordingAction = defineAction(proposedRewording, proposeRewording);

export const flagRewordingAction = defineAction(writtenRewording, flagRewording);

export const reopenRewordingAction = defineAction(reopening, reopenRewording);

export const confirmRewordingAction = defineAction(confirmation, async (actor, input) =>
  refreshed(await confirmRewording(actor, input)),
);

export const dismissRewordingAction = defineAction(dismissal, async (actor, input) =>
  refreshed(await dismissRewording(actor, input)),
);
