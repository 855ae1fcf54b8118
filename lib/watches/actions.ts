"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import type { Result } from "@/lib/errors";
import { endWatch, lookNow, pauseWatch, resumeWatch, startWatch } from "./mutations";
import { namedWatch, startedWatch } from "./schema";

/** The page shows what became of it. */
function shown<T>(result: Result<T>): Result<T> {
  if (result.ok) refresh();
  return result;
}

export const startWatchAction = defineAction(startedWatch, async (actor, input) =>
  shown(await startWatch(actor, input)),
);
export const pauseWatchAction = defineAction(namedWatch, async (actor, input) =>
  shown(await pauseWatch(actor, input)),
);
export const resumeWatchAction = defineAction(namedWatch, async (actor, input) =>
  shown(await resumeWatch(actor, input)),
);
export const endWatchAction = defineAction(namedWatch, async (actor, input) =>
  shown(await endWatch(actor, input)),
);
export const lookNowAction = defineAction(namedWatch, async (actor, input) =>
  shown(await lookNow(actor, input)),
);
