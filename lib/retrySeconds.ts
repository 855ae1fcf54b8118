/** When to ask again, in seconds, where the site is busy: by then a request has its lock and a thread its answer, or neither. */
export const RETRY_SECONDS = 10;
