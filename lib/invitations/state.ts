/** The columns that say what became of an invitation. */
export type InvitationState = { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null };

/** What an invitation is good for at `now`; `open` is the only one that can be accepted or revoked. */
export function invitationState(
  invitation: InvitationState,
  now: Date,
): "open" | "accepted" | "revoked" | "expired" {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}
