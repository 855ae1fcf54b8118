/** Under which key lib/drafts keeps what somebody typed about this rewording. */
export const draftKey = (rewordingId: string) => `rewording:${rewordingId}`;
