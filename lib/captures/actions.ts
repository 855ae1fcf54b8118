"use server";

import { defineAction } from "@/lib/auth/action";
import { remoteAddress } from "@/lib/auth/authenticate";
import type { Result } from "@/lib/errors";
import { refreshed } from "@/lib/refresh";
import { askAgain, cancelAttempt } from "./ask.mutations";
import { addElsewhere, removeElsewhere } from "./elsewhere.mutations";
import { lookUpSource } from "./lookUpSource";
import { siteNetwork } from "./network.queries";
import { reviewCopy } from "./review.mutations";
import {
  addressToLookUp,
  askedCopy,
  cancelledCopy,
  newElsewhere,
  removedElsewhere,
  reviewedCopy,
  suppliedCopy,
  verifiedCopies,
  withheldCopy,
} from "./schema";
import { supplyCopy } from "./supply.mutations";
import { verifyNow } from "./verifyNow.mutations";
import { deleteCopy, hideCopy, showCopy } from "./withhold.mutations";

/** Readers are told as well. */
function told<T>(result: Result<T>): Result<T> {
  return refreshed(result);
}

export const askForCopyAction = defineAction(askedCopy, askAgain);
export const cancelCopyAction = defineAction(cancelledCopy, cancelAttempt);
export const supplyCopyAction = defineAction(suppliedCopy, supplyCopy);
export const reviewCopyAction = defineAction(reviewedCopy, async (actor, input) =>
  told(await reviewCopy(actor, input)),
);
export const hideCopyAction = defineAction(withheldCopy, async (actor, input) =>
  told(await hideCopy(actor, input)),
);
export const showCopyAction = defineAction(withheldCopy, async (actor, input) =>
  told(await showCopy(actor, input)),
);
export const deleteCopyAction = defineAction(withheldCopy, async (actor, input) =>
  told(await deleteCopy(actor, input)),
);
export const verifyCopiesAction = defineAction(verifiedCopies, (actor) => verifyNow(actor));
export const addElsewhereAction = defineAction(newElsewhere, addElsewhere);
export const removeElsewhereAction = defineAction(removedElsewhere, removeElsewhere);
export const lookUpSourceAction = defineAction(addressToLookUp, async (actor, input) =>
  lookUpSource(actor, input, await remoteAddress(), siteNetwork()),
);
