"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshed } from "@/lib/refresh";
import { addRename, confirmRename, dismissRename, withdrawRename } from "./mutations";
import { addedRename, decidedRename, withdrawnRename } from "./schema";

export const addRenameAction = defineAction(addedRename, addRename);

export const confirmRenameAction = defineAction(decidedRename, async (actor, input) =>
  refreshed(await confirmRename(actor, input)),
);

export const dismissRenameAction = defineAction(decidedRename, dismissRename);

export const withdrawRenameAction = defineAction(withdrawnRename, async (actor, input) =>
  refreshed(await withdrawRename(actor, input)),
);
