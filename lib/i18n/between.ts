/** What stands between two sentences, or after a colon: Chinese marks bring their own space. */
export const BETWEEN = { en: " ", zh: "" } as const;
