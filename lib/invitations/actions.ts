"use server";

import { redirect } from "next/navigation";
import { defineAction, defineOpenAction } from "@/lib/auth/action";
import { rememberIntent } from "@/lib/auth/intent";
import { startSession } from "@/lib/auth/session";
import { done } from "@/lib/errors";
import { sameSitePath } from "@/lib/i18n/address";
import { acceptInvitation, invite, revokeInvitation } from "./mutations";
import { acceptInput, acceptWithProviderInput, invitationInput, revokeInput } from "./schema";

export const inviteAction = defineAction(invitationInput, invite);

export const revokeInvitationAction = defineAction(revokeInput, revokeInvitation);

export const acceptInvitationAction = defineOpenAction(acceptInput, async (input) => {
  const result = await acceptInvitation(input);
  if (!result.ok) return result;
  await startSession(result.value);
  redirect(sameSitePath(input.to ?? null) ?? "/desk");
});

/** Before leaving for an identity provider: the invitation is accepted when the provider sends them back. */
export const acceptWithProviderAction = defineOpenAction(acceptWithProviderInput, async (input) => {
  await rememberIntent({ kind: "accept", token: input.token, name: input.name, email: input.email });
  return done(null);
});
