import { z } from "zod";
import {
  ADDRESS_AS_PASSWORD,
  email,
  isNotTheAddress,
  newPassword,
  personName,
  redirectInput,
} from "@/lib/accounts/schema";
import { role } from "@/lib/auth/schema";
import { INVITATION_DAYS } from "./days";

export const invitationInput = z.object({
  role,
  email: email.optional(),
  days: z.coerce.number().pipe(z.literal(INVITATION_DAYS)),
});

/** What a person says of themselves when they accept; the address only where the invitation names none. */
const accepting = redirectInput.extend({ token: z.string(), name: personName, email: email.optional() });

export const acceptInput = accepting
  .extend({ password: newPassword })
  .refine(isNotTheAddress, ADDRESS_AS_PASSWORD);

export const acceptWithProviderInput = accepting;

export const revokeInput = z.object({ invitationId: z.uuid() });

export type InvitationInput = z.infer<typeof invitationInput>;
export type AcceptInput = z.infer<typeof acceptInput>;
export type AcceptWithProviderInput = z.infer<typeof acceptWithProviderInput>;
