/** When to ask again where too much is asked for at once: by then whatever runs has ended. */
export const BUSY_SECONDS = 10;
