"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshed } from "@/lib/refresh";
import { addDeadline, correctDeadline, putOffDeadline, removeDeadline } from "./mutations";
import { addedDeadline, correctedDeadline, putOffDeadline as putOff, removedDeadline } from "./schema";

export const addDeadlineAction = defineAction(addedDeadline, async (actor, input) =>
  refreshed(await addDeadline(actor, input)),
);

export const correctDeadlineAction = defineAction(correctedDeadline, async (actor, input) =>
  refreshed(await correctDeadline(actor, input)),
);

export const removeDeadlineAction = defineAction(removedDeadline, async (actor, input) =>
  refreshed(await removeDeadline(actor, input)),
);

export const putOffDeadlineAction = defineAction(putOff, (actor, input) => putOffDeadline(actor, input));
