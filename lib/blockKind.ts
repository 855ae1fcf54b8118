/** What a block of a text is; kept with each version of an article. */
export const BLOCK_KINDS = ["paragraph", "heading", "quote", "list_item"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];
