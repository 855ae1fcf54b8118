"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import type { Result } from "@/lib/errors";
import { askAgain, cancelAttempt } from "./ask.mutations";
import { askedCopy, cancelledCopy, suppliedCopy } from "./schema";
import { supplyCopy } from "./supply.mutations";

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
