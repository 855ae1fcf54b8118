import type { Block } from "../index/postings";

/**
 * The postings of a term with the most that it can add to a document's score, and its weight in the query. A query is
 * asked in its own language and, by translations, in the other: `translated` is for the latter.
 */
export type ScoredPostings = TermScore & { translated?: TranslatedScore; blocks: readonly Block[] };

export type TermScore = { maxScore: number; queryWeight: number };

/**
 * Translations of one word are a synonym group, whose weight counts once for a document. A term that both languages
 * write alike is in none.
 */
export type TranslatedScore = TermScore & { synonymGroup: number | null };

/** A document with some of the query's terms; `matchedWeight` is their weight in the query, each counted once. */
export type Candidate = { document: number; score: number; matchedWeight: number };
