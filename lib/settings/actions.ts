"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshPublicPages } from "@/lib/refresh";
import { setOnePersonMode } from "./mutations";
import { onePersonInput } from "./schema";

export const setOnePersonModeAction = defineAction(onePersonInput, async (actor, input) => {
  const result = await setOnePersonMode(actor, input.on === "on");
  if (result.ok) refreshPublicPages();
  return result;
});
