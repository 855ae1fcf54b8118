"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import { refreshPublicPages } from "@/lib/refresh";
import { setOnePersonMode, setSecondFactorRule } from "./mutations";
import { onePersonInput, secondFactorRuleInput } from "./schema";

export const setSecondFactorRuleAction = defineAction(secondFactorRuleInput, async (actor, input) => {
  const result = await setSecondFactorRule(actor, input.rule);
  if (result.ok) refresh();
  return result;
});

export const setOnePersonModeAction = defineAction(onePersonInput, async (actor, input) => {
  const result = await setOnePersonMode(actor, input.on === "on");
  if (!result.ok) return result;
  refreshPublicPages();
  refresh();
  return result;
});
