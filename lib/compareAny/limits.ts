/** Longest wording that is compared for anyone, in characters (code points): a chapter, far more than a promise. */
export const LONGEST_WORDING = 20_000;

/** Bytes of a request that can hold two such wordings, every character written as two escapes of six letters. */
export const MOST_BYTES = 512 * 1024;

/** Comparisons that one address may ask for, over the page and the API together. */
export const COMPARISONS = { name: "compare", requests: 60, seconds: 60 };
