"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import type { Result } from "@/lib/errors";
import { refreshed } from "@/lib/refresh";
import { askAgain, cancelAttempt } from "./ask.mutations";
import { askedCopy, cancelledCopy, suppliedCopy, withheldCopy } from "./schema";
import { supplyCopy } from "./supply.mutations";
import { deleteCopy, hideCopy } from "./withhold.mutations";

/** The page of the source shows what became of it. */
function shown<T>(result: Result<T>): Result<T> {
  if (result.ok) refresh();
  return result;
}

/** Readers are told as well. */
const told = <T>(result: Result<T>): Result<T> => shown(refreshed(result));

export const askForCopyAction = defineAction(askedCopy, async (actor, input) =>
  shown(await askAgain(actor, input)),
);
export const cancelCopyAction = defineAction(cancelledCopy, async (actor, input) =>
  shown(await cancelAttempt(actor, input)),
);
export const supplyCopyAction = defineAction(suppliedCopy, async (actor, input) =>
  shown(await supplyCopy(actor, input)),
);
export const hideCopyAction = defineAction(withheldCopy, async (actor, input) =>
  told(await hideCopy(actor, input)),
);
export const deleteCopyAction = defineAction(withheldCopy, async (actor, input) =>
  told(await deleteCopy(actor, input)),
);
