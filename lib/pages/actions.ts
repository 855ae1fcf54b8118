"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshed } from "@/lib/refresh";
import { writePage } from "./mutations";
import { newPageText } from "./schema";

export const writePageAction = defineAction(newPageText, async (actor, input) =>
  refreshed(await writePage(actor, input)),
);
