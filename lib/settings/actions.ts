"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import { refreshPublicPages } from "@/lib/refresh";
import { setOnePersonMode } from "./mutations";
import { onePersonInput } from "./schema";

export const setOnePersonModeAction = defineAction(onePersonInput, async (actor, input) => {
  const result = await setOnePersonMode(actor, input.on === "on");
  if (!result.ok) return result;
  refreshPublicPages();
  refresh();
  return result;
});
