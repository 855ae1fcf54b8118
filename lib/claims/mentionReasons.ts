/** The stored reason for removing an orphan that a person attached again; shown in the reader's language. */
export const ATTACHED_AGAIN = "attached-again";
