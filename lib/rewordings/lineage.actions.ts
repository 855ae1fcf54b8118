"use server";

import { defineAction } from "@/lib/auth/action";
import { createPromise } from "@/lib/promises/create.mutations";
import { linkWording } from "@/lib/promises/link.mutations";
import { changePromise } from "@/lib/promises/rename.mutations";
import {
  changedPromise,
  linkedWording,
  mergedPromise,
  newPromise,
  splitOff,
  unlinkedWording,
} from "@/lib/promises/schema";
import { refreshed } from "@/lib/refresh";
import { unlinkWording } from "@/lib/rewordings/unlink.mutations";
import { mergePromise } from "./merge.mutations";
import { splitPromise } from "./split.mutations";

export const createPromiseAction = defineAction(newPromise, async (actor, input) =>
  refreshed(await createPromise(actor, input)),
);

export const changePromiseAction = defineAction(changedPromise, async (actor, input) =>
  refreshed(await changePromise(actor, input)),
);

export const linkWordingAction = defineAction(linkedWording, async (actor, input) =>
  refreshed(await linkWording(actor, input)),
);

export const unlinkWordingAction = defineAction(unlinkedWording, async (actor, input) =>
  refreshed(await unlinkWording(actor, input)),
);

export const splitPromiseAction = defineAction(splitOff, async (actor, input) =>
  refreshed(await splitPromise(actor, input)),
);

export const mergePromiseAction = defineAction(mergedPromise, async (actor, input) =>
  refreshed(await mergePromise(actor, input)),
);
