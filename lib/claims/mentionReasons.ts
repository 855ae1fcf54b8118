/** Kept as the reason of an orphan that a person put back in its place; shown in the reader's language. */
export const ATTACHED_AGAIN = "attached-again";
