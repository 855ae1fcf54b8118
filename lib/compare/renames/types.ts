import type { ParsedWording } from "../parse/tokens";

/** Two names; which of them is the newer one the wordings tell. */
export type NamePair = { from: string; to: string };

/** Tokens of one wording, from `first` to before `end`, that the other one has not. */
export type Side = { parsed: ParsedWording; first: number; end: number };

/** A place where two wordings differ. */
export type Candidate = {
  earlier: Side;
  later: Side;
  /** Tokens right before and right behind it that both share. */
  sharedBefore: number;
  sharedAfter: number;
  /** How often the later name took the earlier one's place; 0 where it did not everywhere. */
  times: (pair: NamePair) => number;
};
