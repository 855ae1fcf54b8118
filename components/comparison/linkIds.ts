/** Where a row of the table stands on the page, and where its words begin: each leads to the other. */
export const rowId = (row: number) => `row-${row}`;
export const wordsId = (side: "earlier" | "later", row: number) => `words-${side}-${row}`;
/** Where a note below the text stands. */
export const noteId = (letter: string) => `note-${letter}`;
