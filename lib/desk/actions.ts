"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import { refreshed } from "@/lib/refresh";
import { undone } from "@/lib/undo/schema";
import { disablePerson, handOver } from "./handOver.mutations";
import { disableInput, handOverInput } from "./schema";
import { undo } from "./undo.mutations";

export const disableAction = defineAction(disableInput, async (actor, input) => {
  const result = refreshed(await disablePerson(actor, input));
  if (result.ok) refresh();
  return result;
});

export const handOverAction = defineAction(handOverInput, async (actor, input) => {
  const result = await handOver(actor, input);
  if (result.ok) refresh();
  return result;
});

export const undoAction = defineAction(undone, undo);
