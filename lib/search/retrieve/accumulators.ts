import type { Candidate, CrossedList } from "./lists";
import type { Walk } from "./postingIterator";
import { leastOfBest } from "./topK";

/**
 * Documents that are added up at a time. Their sums fit into what a processor keeps at hand: with a million documents
 * at once, nine tenths of the time went into waiting for memory.
 */
export const WINDOW = 1 << 14;
/** Four numbers of a document stand side by side: whoever needs one soon needs the others. */
const WIDTH = 4;
/** Of its own language the score and the mass, and the same of the other language behind them. */
const [SCORE, MASS, CROSSED_SCORE, CROSSED_MASS] = [0, 1, 2, 3];
const PLACES = { own: SCORE, crossed: CROSSED_SCORE } as const;
const HEAVIEST = 255;
const NO_GROUP = -1;

/** What adds up for each document of a window. */
const of = new Float32Array(WINDOW * WIDTH);
/** The last group of which a document was seen to have a word. */
const groupOf = new Int16Array(WINDOW).fill(NO_GROUP);
/** How many groups of filters each document passes, in their order. */
const passed = new Uint8Array(WINDOW);
const isTouched = new Uint8Array(WINDOW);
const touched = new Int32Array(WINDOW);
let touchedCount = 0;
/** The postings that are being looked at. */
const documents = new Int32Array(WINDOW);
const weights = new Uint8Array(WINDOW);

/** Reads what a walk has in a window, as much at a time as there is room for. */
function eachPart(walk: Walk, from: number, see: (count: number) => void): void {
  const end = from + WINDOW;
  for (let count = walk.read(end, documents, weights); count > 0; count = walk.read(end, documents, weights))
    see(count);
}

/** Notes who passes the nth filter, of those that pass all before it. */
export function pass(walk: Walk, nth: number, from: number): void {
  eachPart(walk, from, (count) => {
    for (let i = 0; i < count; i++) {
      const place = (documents[i] as number) - from;
      if (passed[place] === nth) passed[place] = nth + 1;
    }
  });
}

/** Counts documents among those that are looked at, whatever they have. */
export function touch(walk: Walk, from: number): void {
  eachPart(walk, from, (count) => {
    for (let i = 0; i < count; i++) touchOne((documents[i] as number) - from);
  });
}

function touchOne(place: number): void {
  if (isTouched[place] === 1) return;
  isTouched[place] = 1;
  touched[touchedCount++] = place;
}

/** Adds a list to the sums. */
export function add(walk: Walk, list: CrossedList, to: keyof typeof PLACES, from: number): void {
  const { mass, group } = list;
  const gain = list.gain / HEAVIEST;
  const offset = PLACES[to];
  eachPart(walk, from, (count) => {
    for (let i = 0; i < count; i++) {
      const place = (documents[i] as number) - from;
      touchOne(place);
      const base = place * WIDTH + offset;
      of[base] = (of[base] as number) + gain * (weights[i] as number);
      if (group !== null) {
        if (groupOf[place] === group) continue;
        groupOf[place] = group;
      }
      of[base + MASS] = (of[base + MASS] as number) + mass;
    }
  });
}

/** The documents that are kept, of all windows. */
export class Kept {
  #documents = new Int32Array(WINDOW);
  #scores = new Float32Array(WINDOW);
  #masses = new Float32Array(WINDOW);
  count = 0;

  #makeRoom(): void {
    if (this.count + WINDOW <= this.#documents.length) return;
    const more = <T extends Int32Array | Float32Array>(old: T, made: T) => {
      made.set(old);
      return made;
    };
    const size = this.#documents.length * 2 + WINDOW;
    this.#documents = more(this.#documents, new Int32Array(size));
    this.#scores = more(this.#scores, new Float32Array(size));
    this.#masses = more(this.#masses, new Float32Array(size));
  }

  /** Keeps what passes all filters and has the mass, in the language in which it has more; and leaves the window empty. */
  take(groups: number, least: number, from: number): void {
    this.#makeRoom();
    for (let i = 0; i < touchedCount; i++) {
      const place = touched[i] as number;
      const base = place * WIDTH;
      const mass = Math.max(of[base + MASS] as number, of[base + CROSSED_MASS] as number);
      if (passed[place] === groups && mass >= least) {
        this.#documents[this.count] = from + place;
        this.#scores[this.count] = Math.max(of[base] as number, of[base + CROSSED_SCORE] as number);
        this.#masses[this.count++] = mass;
      }
      of[base] = of[base + MASS] = of[base + CROSSED_SCORE] = of[base + CROSSED_MASS] = 0;
      isTouched[place] = 0;
      groupOf[place] = NO_GROUP;
    }
    touchedCount = 0;
    if (groups > 0) passed.fill(0);
  }

  /** The best first; of equals the latest, which has the highest number. */
  best(limit: number): Candidate[] {
    const [documents, scores, masses] = [this.#documents, this.#scores, this.#masses];
    const bits = new Uint32Array(scores.buffer);
    const least = leastOfBest(bits, this.count, limit);
    const found: number[] = [];
    for (let i = 0; i < this.count; i++) if ((bits[i] as number) >= least) found.push(i);
    const order = (a: number, b: number) =>
      (scores[b] as number) - (scores[a] as number) || (documents[b] as number) - (documents[a] as number);
    return found
      .sort(order)
      .slice(0, limit)
      .map((i) => {
        return { document: documents[i] as number, score: scores[i] as number, mass: masses[i] as number };
      });
  }
}
