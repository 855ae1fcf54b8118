"use server";

import { defineAction } from "@/lib/auth/action";
import { createClaim } from "@/lib/claims/mutations";
import { createWording } from "./createWording.mutations";
import { newClaimOrWording } from "./schema";

export const createClaimAction = defineAction(newClaimOrWording, async (actor, { wordingOf, ...input }) => {
  return wordingOf ? await createWording(actor, { ...input, wordingOf }) : await createClaim(actor, input);
});
