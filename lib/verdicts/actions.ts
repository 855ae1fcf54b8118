"use server";

import { defineAction, defineLeavingAction } from "@/lib/auth/action";
import { mergedClaims } from "@/lib/claims/schema";
import { refreshed } from "@/lib/refresh";
import { droppedEvidence, movedEvidence, removedEvidence } from "@/lib/sources/schema";
import { changeQueue, releaseClaim, takeClaim } from "./assign.mutations";
import { confirmRetraction } from "./confirmRetraction.mutations";
import { moveEvidence, removeEvidence } from "./evidence.mutations";
import { mergeClaims } from "./mergeClaims.mutations";
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

export const removeEvidenceAction = defineAction(removedEvidence, removeEvidence);

export const dropEvidenceAction = defineAction(droppedEvidence, (actor, { evidenceId }) =>
  removeEvidence(actor, { evidenceId, reason: null }),
);

export const moveEvidenceAction = defineAction(movedEvidence, moveEvidence);

export const mergeClaimsAction = defineLeavingAction(mergedClaims, mergeClaims);

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
