/**
 * A unit by which texts are found: the stem of a word, a Chinese word, character or bigram, a number (`#0.2share`), or
 * a month or year (`~2023-07`). `start` and `end` are UTF-16 positions in the text.
 */
export type SearchToken = {
  term: string;
  kind: "word" | "hanWord" | "character" | "bigram" | "number" | "time";
  start: number;
  end: number;
  /** Begins with a capital, as names do. */
  isCapitalized: boolean;
};
