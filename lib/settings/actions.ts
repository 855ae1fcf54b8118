"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/auth/action";
import { refreshPublicPages } from "@/lib/refresh";
import { setOnePersonMode, setPublishCopies, setSecondFactorRule } from "./mutations";
import { secondFactorRuleInput, switchInput } from "./schema";

export const setSecondFactorRuleAction = defineAction(secondFactorRuleInput, async (actor, input) => {
  const result = await setSecondFactorRule(actor, input.rule);
  if (result.ok) refresh();
  return result;
});

export const setOnePersonModeAction = defineAction(switchInput, async (actor, input) => {
  const result = await setOnePersonMode(actor, input.on === "on");
  if (!result.ok) return result;
  refreshPublicPages();
  refresh();
  return result;
});

export const setPublishCopiesAction = defineAction(switchInput, async (actor, input) => {
  const result = await setPublishCopies(actor, input.on === "on");
  if (!result.ok) return result;
  refreshPublicPages();
  refresh();
  return result;
});
