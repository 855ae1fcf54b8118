/** Searches that one address may ask the API for. */
export const SEARCHES = { name: "search", requests: 120, seconds: 60 };
