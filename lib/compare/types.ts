import type { PartialDate } from "@/lib/dates";
import type { Disclosure, Effect, Term } from "@/lib/generated/prisma/enums";
import type { Span } from "@/lib/language/span";

/** A wording of a promise. `lang` is guessed where it is missing; `saidOn` is what relative dates count from. */
export type Wording = { text: string; lang?: string; saidOn?: PartialDate | null };

/** A term found in one wording. `value` is its normalised form, in which equal terms are equal. */
export type FoundTerm = Span & { term: Term; text: string; value: string };

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
  "another_thing",
  "same_thing",
  "words_only_there",
  "clause_only_there",
] as const;
export type Reason = (typeof REASONS)[number];

/** How one term moved. Words are null on a side that has none; `spans` then has none on that side. */
export type Change = {
  term: Term;
  effect: Effect;
  from: string | null;
  to: string | null;
  spans: { earlier: Span[]; later: Span[] };
  reason: Reason;
};

/**
 * `changed`: whoever holds the speaker to the earlier wording gets something different. `likelihood` is how sure
 * the comparer is of that, 0 to 1. `changes` may also hold terms that only look different, with the effect `same`.
 * `alignment` lists the spans that say the same in both, in their order. `disclosure` is what the later words themselves
 * say of the change ("as we said last July"), null when nothing.
 */
export type Comparison = {
  changed: boolean;
  likelihood: number;
  changes: Change[];
  terms: { earlier: FoundTerm[]; later: FoundTerm[] };
  alignment: { earlier: Span; later: Span }[];
  disclosure: Exclude<Disclosure, "unannounced"> | null;
};
