import type { Block } from "../index/postings";

/**
 * The postings of a term, with what a full weight of it adds to a document's score, and how much of the question it
 * is. A question is asked in its own language and in the other: `crossed` says the same of the other.
 */
export type WeighedList = { gain: number; mass: number; crossed?: CrossedList; blocks: readonly Block[] };

/** Translations of one word are a `group`, of whose mass a document has it once; what both languages write alike has none. */
export type CrossedList = { gain: number; mass: number; group: number | null };

/** A document that has some of what was asked; `mass` is how much of it, each term counted once. */
export type Candidate = { document: number; score: number; mass: number };
