/** What says what became of a link for a new password. */
export type ResetRow = {
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
  user: { disabledAt: Date | null };
};

/** What such a link is good for at `now`; `open` is the only one that sets a password. */
export function resetState(reset: ResetRow, now: Date): "open" | "used" | "revoked" | "expired" {
  if (reset.usedAt) return "used";
  if (reset.revokedAt || reset.user.disabledAt) return "revoked";
  return reset.expiresAt <= now ? "expired" : "open";
}
