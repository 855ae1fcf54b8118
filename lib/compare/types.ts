import type { z } from "zod";
import type {
  ANSWERS,
  change,
  comparison,
  foundTerm,
  REASONS,
  SAME_REASONS,
  stretch,
  wording,
} from "@/lib/comparison";

/** A wording of a promise. `lang` is guessed where it is missing; `saidOn` is what relative dates count from. */
export type Wording = z.infer<typeof wording>;

/** A term found in one wording. `value` is its normalised form, in which equal terms are equal. */
export type FoundTerm = z.infer<typeof foundTerm>;

export type Reason = (typeof REASONS)[number];

export type SameReason = (typeof SAME_REASONS)[number];

/** Words that differ, and the rows that they belong to, or how else they read. */
export type Stretch = z.infer<typeof stretch>;

/** `cannot_tell`: the words leave it open, and somebody has to read both. */
export type Answer = (typeof ANSWERS)[number];

/** How one term moved. Words are null on a side that has none; `spans` then has none on that side. */
export type Change = z.infer<typeof change>;

/**
 * `changed`: whoever holds the speaker to the earlier wording gets something different. `likelihood` is how sure
 * the comparer is of that, 0 to 1. `changes` may also hold terms that only look different, with the effect `same`.
 * `alignment` lists the spans that say the same in both, in their order. `readings` says of
 * each place that differs whether it reads the same there, for what no row tells. `disclosure` is what the later words
 * themselves say of the change ("as we said last July"), null when nothing.
 */
export type Comparison = z.infer<typeof comparison>;

export type Reading = Comparison["readings"][number];
