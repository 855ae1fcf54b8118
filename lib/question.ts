import { z } from "zod";

/*
 * The shapes of a question that search is asked (lib/search), as it comes from a thread. Places are UTF-16 offsets.
 */

/** A term of a query. */
const queryTerm = z.object({
  term: z.string(),
  kind: z.enum(["word", "hanWord", "character", "bigram", "number", "time", "name"]),
  /** Grows with its frequency there. */
  weight: z.number(),
  /** How the query writes it. */
  surfaceForm: z.string(),
  /** Where it first stands in the query. */
  start: z.number(),
  isCapitalized: z.boolean(),
  /** It stands only in the signature of a pasted post, which says who and when but not what. */
  isInSignature: z.boolean(),
  /** The term of the query that this one was added for, as its translation or its corrected spelling. */
  sourceTerm: z.string().optional(),
  /** It is a translation; `sourceTerm` may then be several words, with spaces between English ones. */
  isTranslated: z.boolean().optional(),
});
export type QueryTerm = z.output<typeof queryTerm>;

const parsedQuery = z.object({
  text: z.string(),
  /** The text without the signature of a pasted post. */
  body: z.string(),
  terms: z.array(queryTerm).readonly(),
  /** Its words and bigrams in their order, to find terms that stand side by side. */
  sequence: z.array(z.string()).readonly(),
  /** The day that the query is of, when it says one: the date at the end of a pasted post. */
  day: z.string().nullable(),
});
export type ParsedQuery = z.output<typeof parsedQuery>;

/** All that is read in a text before any table is asked. */
export const question = z.object({
  /** With its translations. */
  query: parsedQuery,
  /** Its parts that may be names. */
  names: z.array(z.string()),
  /** What stands between quotation marks: folded, and the terms that a document with it has. */
  phrases: z.array(z.object({ plain: z.string(), terms: z.array(z.string()) })),
});
export type Question = z.output<typeof question>;
