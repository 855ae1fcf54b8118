/** Under which key lib/drafts keeps what somebody typed about this claim's verdict. */
export const draftKey = (claimId: string) => `verdict:${claimId}`;
