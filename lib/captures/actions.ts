"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import { remoteAddress } from "@/lib/auth/authenticate";
import type { Result } from "@/lib/errors";
import { askAgain, cancelAttempt } from "./ask.mutations";
import { addElsewhere, removeElsewhere } from "./elsewhere.mutations";
import { lookUpSource } from "./lookUpSource";
import { siteNetwork } from "./network.queries";
import {
  addressToLookUp,
  askedCopy,
  cancelledCopy,
  newElsewhere,
  removedElsewhere,
  suppliedCopy,
  verifiedCopies,
} from "./schema";
import { supplyCopy } from "./supply.mutations";
import { verifyNow } from "./verifyNow.mutations";

/** The page of the source shows what became of it. */
function shown<T>(result: Result<T>): Result<T> {
  if (result.ok) refresh();
  return result;
}

export const askForCopyAction = defineAction(askedCopy, async (actor, input) =>
  shown(await askAgain(actor, input)),
);
export const cancelCopyAction = defineAction(cancelledCopy, async (actor, input) =>
  shown(await cancelAttempt(actor, input)),
);
export const supplyCopyAction = defineAction(suppliedCopy, async (actor, input) =>
  shown(await supplyCopy(actor, input)),
);
export const verifyCopiesAction = defineAction(verifiedCopies, async (actor) =>
  shown(await verifyNow(actor)),
);
export const addElsewhereAction = defineAction(newElsewhere, async (actor, input) =>
  shown(await addElsewhere(actor, input)),
);
export const removeElsewhereAction = defineAction(removedElsewhere, async (actor, input) =>
  shown(await removeElsewhere(actor, input)),
);
export const lookUpSourceAction = defineAction(addressToLookUp, async (actor, input) =>
  lookUpSource(actor, input, await remoteAddress(), siteNetwork()),
);
