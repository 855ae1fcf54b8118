/** Longest document that is compared for anyone, in characters (code points): as long as an article that is imported. */
export const LONGEST_DOCUMENT = 500_000;

/** Bytes of a request with two of them: as many as anybody may send at all (lib/requestBody.ts). */
export const MOST_DOCUMENT_BYTES = 1024 * 1024;

/** Comparisons of documents that one address may ask for, over the page and the API together. */
export const DOCUMENT_COMPARISONS = { name: "compare-documents", requests: 10, seconds: 60 };
