import { eachGram, Grams } from "./grams";

/** The stretches of the document that is being looked at; of no use after. */
const seen = new Grams();

/** What a question looks like letter by letter, for finding what was misspelt. Made once for all its candidates. */
export class Likeness {
  /** Stretches of the whole question, and of its words with what the word tells that each is of. */
  readonly #question = new Grams();
  readonly #words = new Grams();
  readonly #tells: Float64Array;
  #allTell = 0;

  /** The whole question in plain letters, and each of its words with how much it tells. */
  constructor(plain: string, words: readonly { plain: string; tells: number }[]) {
    this.#question.begin(plain.length + 2);
    eachGram(plain, (first, second) => this.#question.add(first, second));
    this.#words.begin(words.reduce((sum, word) => sum + word.plain.length + 2, 0));
    this.#tells = new Float64Array(this.#words.slots);
    for (const word of words) {
      eachGram(word.plain, (first, second) => {
        this.#words.add(first, second);
        const slot = this.#words.find(first, second);
        const more = word.tells - (this.#tells[slot] ?? 0);
        if (more <= 0) return;
        this.#tells[slot] = word.tells;
        this.#allTell += more;
      });
    }
  }

  /** The cosine of the stretches that both have, and what share of the question's words a document's tell. */
  to(plain: string): [cosine: number, told: number] {
    seen.begin(plain.length + 2);
    let common = 0;
    let told = 0;
    eachGram(plain, (first, second) => {
      if (!seen.add(first, second)) return;
      if (this.#question.find(first, second) >= 0) common++;
      const slot = this.#words.find(first, second);
      if (slot >= 0) told += this.#tells[slot] ?? 0;
    });
    const size = Math.sqrt(this.#question.size * seen.size);
    return [size > 0 ? common / size : 0, this.#allTell > 0 ? told / this.#allTell : 0];
  }
}
