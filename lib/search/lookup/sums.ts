import { type Block, eachPosting } from "../postings";
import type { Candidate, CrossedList } from "./accumulate";
import { leastOfBest } from "./best";

/** Four numbers of a document stand side by side: whoever needs one soon needs the others. */
const WIDTH = 4;
/** Of its own language the score and the mass, and the same of the other language behind them. */
const [SCORE, MASS, CROSSED_SCORE, CROSSED_MASS] = [0, 1, 2, 3];
const PLACES = { own: SCORE, crossed: CROSSED_SCORE } as const;
const HEAVIEST = 255;

/** What adds up for each document of a question. */
export class Sums {
  #of = new Float32Array(0);
  #bits = new Uint32Array(0);
  /** The last group of which a document was seen to have a word. */
  #group = new Int16Array(0);
  #isTouched = new Uint8Array(0);
  #touched = new Int32Array(0);
  #count = 0;
  /** Where those stand in #of that are kept. */
  #kept = new Int32Array(0);
  #keptCount = 0;
  /** How many groups of filters each document passes, in their order. */
  passed = new Uint8Array(0);

  makeRoom(size: number): void {
    if (this.passed.length >= size) return;
    this.#of = new Float32Array(size * 2 * WIDTH);
    this.#bits = new Uint32Array(this.#of.buffer);
    this.#group = new Int16Array(size * 2).fill(-1);
    this.#isTouched = new Uint8Array(size * 2);
    this.#touched = new Int32Array(size * 2);
    this.#kept = new Int32Array(size * 2);
    this.passed = new Uint8Array(size * 2);
  }

  /** Counts the documents of a block among those that are looked at. */
  touch(first: number, postings: Uint8Array): void {
    eachPosting(first, postings, (document) => {
      if (this.#isTouched[document]) return;
      this.#isTouched[document] = 1;
      this.#touched[this.#count++] = document;
    });
  }

  /**
   * Adds a block to the sums. It reads the bytes of `eachPosting` by itself: it is called for hundreds of thousands of
   * postings, and a call of another function for each takes longer than all of the rest.
   */
  add({ first, postings }: Block, { gain, mass, group }: CrossedList, to: keyof typeof PLACES): void {
    const [of, touched, isTouched, groups] = [this.#of, this.#touched, this.#isTouched, this.#group];
    const step = gain / HEAVIEST;
    const place = PLACES[to];
    let count = this.#count;
    let document = first;
    for (let at = 0; at < postings.length; ) {
      let shift = 0;
      let byte = postings[at++] as number;
      while (byte > 127) {
        document += (byte & 127) << shift;
        shift += 7;
        byte = postings[at++] as number;
      }
      document += byte << shift;
      const weight = postings[at++] as number;
      const base = document * WIDTH + place;
      of[base] = (of[base] as number) + step * weight;
      if (isTouched[document] === 0) {
        isTouched[document] = 1;
        touched[count++] = document;
      }
      if (group !== null) {
        if (groups[document] === group) continue;
        groups[document] = group;
      }
      of[base + MASS] = (of[base + MASS] as number) + mass;
    }
    this.#count = count;
  }

  /** Keeps what passes all groups and has the mass, in the language in which it has more; says how many there are. */
  keep(groups: number, least: number): number {
    const [of, kept, passed] = [this.#of, this.#kept, this.passed];
    this.#keptCount = 0;
    for (let i = 0; i < this.#count; i++) {
      const document = this.#touched[i] as number;
      const base = document * WIDTH;
      const mass = Math.max(of[base + MASS] as number, of[base + CROSSED_MASS] as number);
      if (passed[document] !== groups || mass < least) continue;
      of[base] = Math.max(of[base] as number, of[base + CROSSED_SCORE] as number);
      of[base + MASS] = mass;
      kept[this.#keptCount++] = base;
    }
    return this.#keptCount;
  }

  /** The best first; of equals the latest, which has the highest number. */
  best(limit: number): Candidate[] {
    const least = leastOfBest(this.#bits, this.#kept, this.#keptCount, limit);
    const found: number[] = [];
    for (let i = 0; i < this.#keptCount; i++) {
      const base = this.#kept[i] as number;
      if ((this.#bits[base] as number) >= least) found.push(base);
    }
    const of = this.#of;
    found.sort((a, b) => (of[b] as number) - (of[a] as number) || b - a);
    return found.slice(0, limit).map((base) => {
      return { document: base / WIDTH, score: of[base] as number, mass: of[base + MASS] as number };
    });
  }

  clear(hadGroups: boolean): void {
    const [of, isTouched, groups] = [this.#of, this.#isTouched, this.#group];
    for (let i = 0; i < this.#count; i++) {
      const document = this.#touched[i] as number;
      const base = document * WIDTH;
      of[base] = of[base + MASS] = of[base + CROSSED_SCORE] = of[base + CROSSED_MASS] = 0;
      isTouched[document] = 0;
      groups[document] = -1;
    }
    this.#count = 0;
    if (hadGroups) this.passed.fill(0);
  }
}
