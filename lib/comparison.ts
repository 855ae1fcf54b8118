import { z } from "zod";
import { DatePrecision, Disclosure, Effect, Lang, Term } from "@/lib/generated/prisma/enums";

/*
 * The shapes of two wordings and of what the comparer says of them (lib/compare), as they go to a thread and come back.
 * Places are UTF-16 offsets.
 */

const saidDate = z.object({ date: z.string(), precision: z.enum(DatePrecision) });

export const wording = z.object({
  text: z.string(),
  lang: z.string().optional(),
  saidOn: saidDate.nullish(),
});

const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });

/**
 * Why a row of the table is there; each has a sentence in the messages (`promises.reasons`). A reason says what differs
 * in the words, never what somebody meant.
 */
export const REASONS = [
  "amount_differs",
  "comparator_differs",
  "amount_same",
  "date_differs",
  "period_differs",
  "deadline_same",
  "strength_differs",
  "negation_differs",
  "condition_differs",
  "part_of",
  "whole_of",
  "quantifier_differs",
  "item_listed",
  "more_excepted",
  "less_excepted",
  "lower_is_better",
  "hedge_differs",
  "another_thing",
  "same_thing",
  "words_only_there",
  "phrase_only_there",
  "clause_only_there",
] as const;

export const change = z.object({
  term: z.enum(Term),
  effect: z.enum(Effect),
  from: z.string().nullable(),
  to: z.string().nullable(),
  spans: z.object({ earlier: z.array(span), later: z.array(span) }),
  reason: z.enum(REASONS),
});

export const foundTerm = span.extend({ term: z.enum(Term), text: z.string(), value: z.string() });

/** What the comparer answers: it says so where the words leave it open. */
export const ANSWERS = ["changed", "same", "cannot_tell"] as const;

/** Why words that differ read as the same. */
export const SAME_REASONS = [
  "value",
  "synonym",
  "spelling",
  "rephrasing",
  "pointer",
  "example",
  "punctuation",
  "moved",
] as const;

/** A place where the wordings differ, and how the comparer reads it for itself, without the rows. */
const reading = z.object({
  earlier: z.array(span),
  later: z.array(span),
  isSame: z.boolean(),
  why: z.enum(SAME_REASONS),
});

/**
 * Words that differ, on one side or on both, and what they belong to: `rows` are places in the table, from 0. Without a
 * row they read as the same (`why`: null where only people said so), or nobody can tell.
 */
export const stretch = z.object({
  earlier: span.nullable(),
  later: span.nullable(),
  reads: z.enum(["row", "same", "cannot_tell"]),
  rows: z.array(z.number().int().min(0)),
  why: z.enum(SAME_REASONS).nullable(),
});

export const comparison = z.object({
  changed: z.boolean(),
  answer: z.enum(ANSWERS),
  likelihood: z.number(),
  changes: z.array(change),
  terms: z.object({ earlier: z.array(foundTerm), later: z.array(foundTerm) }),
  alignment: z.array(z.object({ earlier: span, later: span })),
  readings: z.array(reading),
  disclosure: z.enum(Disclosure).exclude(["unannounced"]).nullable(),
});

/** `stretch`: the place among the stretches, where these are told. */
const marked = z.object({ text: z.string(), stretch: z.number().int().min(0).optional() });
export const wordChange = z.discriminatedUnion("op", [
  z.object({ op: z.literal("same"), text: z.string() }),
  marked.extend({ op: z.enum(["removed", "added"]) }),
  marked.extend({ op: z.literal("moved"), end: z.enum(["from", "to"]), move: z.number() }),
]);

/** Both wordings in one text, and what each mark in it belongs to. */
export const toldWords = z.object({ words: z.array(wordChange), stretches: z.array(stretch) });
export type ToldWords = z.infer<typeof toldWords>;

/** What a page shows of two wordings that somebody pasted. */
export const pairReading = comparison
  .pick({ changed: true, answer: true, likelihood: true, disclosure: true })
  .extend({
    earlierLang: z.enum(Lang),
    laterLang: z.enum(Lang),
    /** The first rows, how many there are in all, and which terms moved in any of them. */
    changes: z.array(change),
    rows: z.number(),
    moved: z.array(z.enum(Term)),
    /** Whether anything was found in both; if not, "unchanged" means nothing. */
    hasCommonGround: z.boolean(),
    /** The words that changed, and what each belongs to; null for two languages. */
    told: toldWords.nullable(),
  });
export type PairReading = z.output<typeof pairReading>;

/** A paragraph as it stood and as it stands, empty where it did not or does not; `words` is null where it is too long. */
const paragraphChange = z.object({ was: z.string(), is: z.string(), words: z.array(wordChange).nullable() });
export type ParagraphChange = z.infer<typeof paragraphChange>;

/** How many of a text's paragraphs stand as they did in an earlier one; the first that do not, and how many more. */
export const textChanges = z.object({
  same: z.number(),
  of: z.number(),
  changes: z.array(paragraphChange),
  more: z.number(),
});
export type TextChanges = z.infer<typeof textChanges>;
