"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshed } from "@/lib/refresh";
import { changeQueue, releaseClaim, takeClaim } from "./assign.mutations";
import { confirmRetraction } from "./confirmRetraction.mutations";
import { saveVerdict, submitVerdict } from "./mutations";
import { publishVerdict, retractVerdict, returnVerdict } from "./publish.mutations";
import {
  publication,
  queueChange,
  retractedVerdict,
  retraction,
  returned,
  takenClaim,
  verdictText,
} from "./schema";

export const takeClaimAction = defineAction(takenClaim, (actor, { claimId }) => takeClaim(actor, claimId));

export const releaseClaimAction = defineAction(takenClaim, (actor, { claimId }) =>
  releaseClaim(actor, claimId),
);

export const changeQueueAction = defineAction(queueChange, changeQueue);

export const saveVerdictAction = defineAction(verdictText, saveVerdict);

export const submitVerdictAction = defineAction(verdictText, submitVerdict);

export const returnVerdictAction = defineAction(returned, returnVerdict);

export const publishVerdictAction = defineAction(publication, async (actor, input) =>
  refreshed(await publishVerdict(actor, input)),
);

export const confirmRetractionAction = defineAction(retractedVerdict, async (actor, input) =>
  refreshed(await confirmRetraction(actor, input)),
);

export const retractVerdictAction = defineAction(retraction, async (actor, input) =>
  refreshed(await retractVerdict(actor, input)),
);
