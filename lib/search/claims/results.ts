/** Why a claim was found, in the words of the question as they were typed or pasted. */
export type Why = {
  words: string[];
  /** Amounts and shares that both have. */
  numbers: string[];
  /** People and organizations that both name, or that said it. */
  names: string[];
  /** Both are of about the same time. */
  date: boolean;
  /** Both mean nearly the same, whichever words they use; only where a model of meaning is configured. */
  meaning?: boolean;
};

/** A claim that was found; its row is read apart, by whoever may see it. */
export type FoundClaim = {
  id: string;
  /** Orders the claims of one answer. */
  score: number;
  /** How likely it says the same, 0 to 1. It suggests: only a person says that two claims are one. */
  likelihood: number;
  why: Why;
  /** What to light up in its words (see `lib/search/claims/highlight.ts`). */
  terms: string[];
};

export type Counted = { value: string; count: number };
export type CountedSpeaker = Counted & { nameEn: string | null; nameZh: string | null };

/** For each filter, how many of what was found a choice in it would leave, the other filters being as they are. */
export type Facets = {
  speaker: CountedSpeaker[];
  kind: Counted[];
  rating: Counted[];
  status: Counted[];
  lang: Counted[];
  reworded: Counted[];
  publisher: Counted[];
};

export type Found = {
  claims: FoundClaim[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  /** How many claims were found; of more than can be counted, only the best are (`isCut`). */
  total: number;
  isCut: boolean;
  facets: Facets;
  /** The question with misspelt words mended, when that would find more. */
  didYouMean: string | null;
};

export const NO_FACETS: Facets = {
  speaker: [],
  kind: [],
  rating: [],
  status: [],
  lang: [],
  reworded: [],
  publisher: [],
};

export const NOTHING: Found = {
  claims: [],
  next: null,
  total: 0,
  isCut: false,
  facets: NO_FACETS,
  didYouMean: null,
};
