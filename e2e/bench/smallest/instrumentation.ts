/** Nothing to start: without a file of its own, Next takes the one of the app above, which wants a database. */
export function register(): void {}
