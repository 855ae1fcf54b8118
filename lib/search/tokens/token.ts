/**
 * What a text is found by: a word's stem, a Chinese word or character or pair of characters, a number (`#0.2share`)
 * or a month or year (`~2023-07`). `start` and `end` are UTF-16 positions in the text.
 */
export type SearchToken = {
  term: string;
  kind: "word" | "han" | "character" | "pair" | "number" | "time";
  start: number;
  end: number;
  /** Begins with a capital, as names do. */
  isCapital: boolean;
};
