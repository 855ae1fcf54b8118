/** Days an invitation may be open. */
export const INVITATION_DAYS = [1, 7, 30] as const;
export const DEFAULT_DAYS = 7;
