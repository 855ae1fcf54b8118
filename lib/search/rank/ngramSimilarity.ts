import { forEachNgram, NgramTable } from "./ngrams";

/** The n-grams of the document that is being compared; reused for the next one. */
const seen = new NgramTable();

/** Compares documents with a query by n-grams of letters, which misspelt words still share. Built once a query. */
export class NgramSimilarity {
  /** N-grams of the whole query, and of its single words with the idf of the word that each is from. */
  readonly #query = new NgramTable();
  readonly #words = new NgramTable();
  readonly #idf: Float64Array;
  #totalIdf = 0;

  constructor(plain: string, words: readonly { plain: string; idf: number }[]) {
    this.#query.reset(plain.length + 2);
    forEachNgram(plain, (first, second) => this.#query.add(first, second));
    this.#words.reset(words.reduce((sum, word) => sum + word.plain.length + 2, 0));
    this.#idf = new Float64Array(this.#words.slots);
    for (const word of words) {
      forEachNgram(word.plain, (first, second) => {
        this.#words.add(first, second);
        const slot = this.#words.find(first, second);
        const more = word.idf - (this.#idf[slot] ?? 0);
        if (more <= 0) return;
        this.#idf[slot] = word.idf;
        this.#totalIdf += more;
      });
    }
  }

  /** The cosine of both sets of n-grams, and the share of the n-grams of the query's words that the document has. */
  compareTo(plain: string): [cosine: number, coverage: number] {
    seen.reset(plain.length + 2);
    let common = 0;
    let covered = 0;
    forEachNgram(plain, (first, second) => {
      if (!seen.add(first, second)) return;
      if (this.#query.find(first, second) >= 0) common++;
      const slot = this.#words.find(first, second);
      if (slot >= 0) covered += this.#idf[slot] ?? 0;
    });
    const size = Math.sqrt(this.#query.size * seen.size);
    return [size > 0 ? common / size : 0, this.#totalIdf > 0 ? covered / this.#totalIdf : 0];
  }
}
