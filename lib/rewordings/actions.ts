"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshed, refreshPublicPages } from "@/lib/refresh";
import { leadInput } from "@/lib/settings/schema";
import { confirmRewording, dismissRewording } from "./decide.mutations";
import { flagRewording } from "./flag.mutations";
import { setLead } from "./lead.mutations";
import { proposeRewording } from "./propose.mutations";
import { reopenRewording } from "./reopen.mutations";
import { confirmation, dismissal, proposedRewording, reopening, writtenRewording } from "./schema";

export const proposeRewordingAction = defineAction(proposedRewording, proposeRewording);

export const flagRewordingAction = defineAction(writtenRewording, flagRewording);

export const reopenRewordingAction = defineAction(reopening, reopenRewording);

export const confirmRewordingAction = defineAction(confirmation, async (actor, input) =>
  refreshed(await confirmRewording(actor, input)),
);

/** Which rewording the home page leads with. */
export const setLeadAction = defineAction(leadInput, async (actor, input) => {
  const result = await setLead(actor, input);
  if (!result.ok) return result;
  refreshPublicPages();
  return result;
});

export const dismissRewordingAction = defineAction(dismissal, async (actor, input) =>
  refreshed(await dismissRewording(actor, input)),
);
