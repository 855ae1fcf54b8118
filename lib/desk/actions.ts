"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshed } from "@/lib/refresh";
import { undone } from "@/lib/undo/schema";
import { disablePerson, handOver } from "./handOver.mutations";
import { disableInput, handOverInput } from "./schema";
import { undo } from "./undo.mutations";

export const disableAction = defineAction(disableInput, async (actor, input) =>
  refreshed(await disablePerson(actor, input)),
);

export const handOverAction = defineAction(handOverInput, handOver);

export const undoAction = defineAction(undone, undo);
