"use server";

import { z } from "zod";
import { defineAction } from "@/lib/auth/action";
import { refuse } from "@/lib/errors";
import { refreshed, refreshPublicPages } from "@/lib/refresh";
import { setLogo, setOnePersonMode, setPublishCopies, setSecondFactorRule, setSiteName } from "./mutations";
import { MOST_BYTES } from "./png";
import { logoInput, secondFactorRuleInput, siteNameInput, switchInput } from "./schema";

export const setSecondFactorRuleAction = defineAction(secondFactorRuleInput, (actor, input) =>
  setSecondFactorRule(actor, input.rule),
);

export const setOnePersonModeAction = defineAction(switchInput, async (actor, input) => {
  const result = await setOnePersonMode(actor, input.on === "on");
  if (!result.ok) return result;
  refreshPublicPages();
  return result;
});

export const setPublishCopiesAction = defineAction(switchInput, async (actor, input) => {
  const result = await setPublishCopies(actor, input.on === "on");
  if (!result.ok) return result;
  refreshPublicPages();
  return result;
});

export const setSiteNameAction = defineAction(siteNameInput, async (actor, input) =>
  refreshed(await setSiteName(actor, input)),
);

export const setLogoAction = defineAction(logoInput, async (actor, { file }) => {
  if (file.size > MOST_BYTES) return refuse("invalid", { fields: { file: "logo_file" } });
  return refreshed(await setLogo(actor, Buffer.from(await file.arrayBuffer())));
});

export const removeLogoAction = defineAction(z.object({}), async (actor) =>
  refreshed(await setLogo(actor, null)),
);
