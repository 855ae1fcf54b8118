/** Proofs that one address may ask the API for. */
export const PROOFS = { name: "proof", requests: 120, seconds: 60 };
