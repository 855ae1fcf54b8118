"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { personInput } from "@/lib/accounts/schema";
import { defineAction, defineOpenAction, defineSessionAction, defineSetUpAction } from "@/lib/auth/action";
import { whereFrom } from "@/lib/auth/authenticate";
import { startSession } from "@/lib/auth/session";
import { forgetStep, rememberedStep } from "@/lib/auth/step";
import { refuse } from "@/lib/errors";
import { sameSitePath } from "@/lib/i18n/address";
import { secondStep } from "./check.mutations";
import {
  clearSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from "./mutations";
import { codeInput, startInput, stepInput } from "./schema";

/** The second step of signing in. */
export const enterCodeAction = defineOpenAction(stepInput, async (input) => {
  const step = await rememberedStep();
  if (!step) return refuse("step_over");
  const result = await secondStep(step, input.code, whereFrom);
  if (!result.ok) return result;
  await startSession(result.value);
  await forgetStep();
  redirect(sameSitePath(input.to ?? null) ?? "/desk");
});

export const startSecondFactorAction = defineSetUpAction(startInput, async ({ actor, sessionId }, input) => {
  const result = await startSecondFactor(actor, input, sessionId);
  if (result.ok) refresh();
  return result;
});

/** The page is not made anew: it would lose the codes, which are shown this once. */
export const confirmSecondFactorAction = defineSetUpAction(codeInput, ({ actor, sessionId }, input) =>
  confirmSecondFactor(actor, input, sessionId),
);

export const renewRecoveryCodesAction = defineSessionAction(codeInput, ({ actor, sessionId }, input) =>
  renewRecoveryCodes(actor, input, sessionId),
);

export const removeSecondFactorAction = defineSessionAction(
  codeInput,
  async ({ actor, sessionId }, input) => {
    const result = await removeSecondFactor(actor, input, sessionId);
    if (result.ok) refresh();
    return result;
  },
);

export const clearSecondFactorAction = defineAction(personInput, clearSecondFactor);
