/** Why a claim was found, in the words of the query as they were typed or pasted. */
export type Explanation = {
  words: string[];
  /** Amounts and shares that both have. */
  numbers: string[];
  /** People and organizations that both name, or that said it. */
  names: string[];
  /** Both are of about the same time. */
  date: boolean;
  /** Both mean nearly the same, whichever words they use; only where an embedding model is configured. */
  meaning?: boolean;
};

/** A claim that was found; its row is read apart, by whoever may see it. */
export type SearchHit = {
  id: string;
  /** Orders the claims of one answer. */
  score: number;
  /** How likely it says the same, 0 to 1. It suggests: only a person says that two claims are one. */
  likelihood: number;
  why: Explanation;
  /** The question names people or organizations on record, and this claim names none of them. */
  namesOthers: boolean;
  /** It shares what is said, and not only where, when or by whom. */
  isAlike: boolean;
  /** The terms to highlight in its words (see `lib/search/claims/highlight.ts`). */
  terms: string[];
};

export type Counted = { value: string; count: number };
export type CountedSpeaker = Counted & { nameEn: string | null; nameZh: string | null };

/** For each filter how many results each value would leave, the other filters being as they are. */
export type Facets = {
  speaker: CountedSpeaker[];
  kind: Counted[];
  rating: Counted[];
  status: Counted[];
  lang: Counted[];
  reworded: Counted[];
  publisher: Counted[];
};

/** One page of results. */
export type SearchResults = {
  claims: SearchHit[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  /** How many claims were found; of too many only the best are counted, and `isCut` is true. */
  total: number;
  isCut: boolean;
  facets: Facets;
  /** The query with its spelling corrected, when that would find more. */
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

export const NO_RESULTS: SearchResults = {
  claims: [],
  next: null,
  total: 0,
  isCut: false,
  facets: NO_FACETS,
  didYouMean: null,
};
