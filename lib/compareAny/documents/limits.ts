/** Longest document that is compared for anyone, in characters (code points): as long as an article that is imported. */
export const LONGEST_DOCUMENT = 500_000;

/** Most sentences and list items of one version that are compared for anyone: a thick book has fewer. */
export const MOST_PASSAGES = 20_000;

/** Rows of each list, and places of an edit, that the API names; of the others it says how many there are. */
export const [MOST_ROWS, MOST_PLACES] = [1_000, 100];

/** Bytes of a request with two of them: as many as anybody may send at all (lib/requestBody.ts). */
export const MOST_DOCUMENT_BYTES = 1024 * 1024;

/** Comparisons of documents that one address may ask for, over the page and the API together. */
export const DOCUMENT_COMPARISONS = { name: "compare-documents", requests: 10, seconds: 60 };
