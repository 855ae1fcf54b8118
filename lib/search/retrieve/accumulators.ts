import type { PostingIterator } from "./postingIterator";
import type { Candidate, TranslatedScore } from "./scoredPostings";
import { topKThreshold } from "./topK";

/**
 * Documents that are scored at a time. Their accumulators fit into the processor's cache: with a million documents at
 * once, nine tenths of the time went into waiting for memory.
 */
export const WINDOW = 1 << 14;
/** The four accumulators of a document stand side by side, so that they share a cache line. */
const WIDTH = 4;
/** The score and the matched weight in the query's own language, and the same for its translations. */
const [SCORE, WEIGHT, TRANSLATED_SCORE, TRANSLATED_WEIGHT] = [0, 1, 2, 3];
const OFFSETS = { own: SCORE, translated: TRANSLATED_SCORE } as const;
const MAX_POSTING_WEIGHT = 255;
const NO_GROUP = -1;

const accumulators = new Float32Array(WINDOW * WIDTH);
/** The last synonym group of which a document was seen to have a word. */
const lastGroup = new Int16Array(WINDOW).fill(NO_GROUP);
/** How many filters each document passes, in their order. */
const filtersPassed = new Uint8Array(WINDOW);
const isTouched = new Uint8Array(WINDOW);
const touched = new Int32Array(WINDOW);
let touchedCount = 0;
/** The postings of the chunk that was read last. */
const documents = new Int32Array(WINDOW);
const weights = new Uint8Array(WINDOW);

/** Reads the postings of a window in chunks that fit the buffers. */
function forEachChunk(postings: PostingIterator, from: number, visit: (count: number) => void): void {
  const end = from + WINDOW;
  const read = () => postings.read(end, documents, weights);
  for (let count = read(); count > 0; count = read()) visit(count);
}

/** Marks the documents that pass the nth filter, of those that pass all before it. */
export function applyFilter(postings: PostingIterator, nth: number, from: number): void {
  forEachChunk(postings, from, (count) => {
    for (let i = 0; i < count; i++) {
      const slot = (documents[i] as number) - from;
      if (filtersPassed[slot] === nth) filtersPassed[slot] = nth + 1;
    }
  });
}

/** Takes documents as candidates without a score. */
export function matchAll(postings: PostingIterator, from: number): void {
  forEachChunk(postings, from, (count) => {
    for (let i = 0; i < count; i++) touch((documents[i] as number) - from);
  });
}

function touch(slot: number): void {
  if (isTouched[slot] === 1) return;
  isTouched[slot] = 1;
  touched[touchedCount++] = slot;
}

/** Adds the scores of a term to the accumulators. */
export function accumulate(
  postings: PostingIterator,
  { queryWeight, synonymGroup, maxScore }: TranslatedScore,
  language: keyof typeof OFFSETS,
  from: number,
): void {
  const unitScore = maxScore / MAX_POSTING_WEIGHT;
  const offset = OFFSETS[language];
  forEachChunk(postings, from, (count) => {
    for (let i = 0; i < count; i++) {
      const slot = (documents[i] as number) - from;
      touch(slot);
      const base = slot * WIDTH + offset;
      accumulators[base] = (accumulators[base] as number) + unitScore * (weights[i] as number);
      if (synonymGroup !== null) {
        if (lastGroup[slot] === synonymGroup) continue;
        lastGroup[slot] = synonymGroup;
      }
      accumulators[base + WEIGHT] = (accumulators[base + WEIGHT] as number) + queryWeight;
    }
  });
}

/** Collects the candidates of all windows. */
export class Collector {
  #documents = new Int32Array(WINDOW);
  #scores = new Float32Array(WINDOW);
  #weights = new Float32Array(WINDOW);
  count = 0;

  #makeRoom(): void {
    if (this.count + WINDOW <= this.#documents.length) return;
    const grown = <T extends Int32Array | Float32Array>(old: T, larger: T) => {
      larger.set(old);
      return larger;
    };
    const size = this.#documents.length * 2 + WINDOW;
    this.#documents = grown(this.#documents, new Int32Array(size));
    this.#scores = grown(this.#scores, new Float32Array(size));
    this.#weights = grown(this.#weights, new Float32Array(size));
  }

  /**
   * Collects the documents of a window that pass all filters and match enough of the query, in the language in which
   * they match more; then clears the window.
   */
  collect(filterCount: number, minWeight: number, from: number): void {
    this.#makeRoom();
    for (let i = 0; i < touchedCount; i++) {
      const slot = touched[i] as number;
      const base = slot * WIDTH;
      const ownWeight = accumulators[base + WEIGHT] as number;
      const weight = Math.max(ownWeight, accumulators[base + TRANSLATED_WEIGHT] as number);
      if (filtersPassed[slot] === filterCount && weight >= minWeight) {
        this.#documents[this.count] = from + slot;
        const ownScore = accumulators[base + SCORE] as number;
        this.#scores[this.count] = Math.max(ownScore, accumulators[base + TRANSLATED_SCORE] as number);
        this.#weights[this.count++] = weight;
      }
      accumulators[base + SCORE] = accumulators[base + WEIGHT] = 0;
      accumulators[base + TRANSLATED_SCORE] = accumulators[base + TRANSLATED_WEIGHT] = 0;
      isTouched[slot] = 0;
      lastGroup[slot] = NO_GROUP;
    }
    touchedCount = 0;
    if (filterCount > 0) filtersPassed.fill(0);
  }

  /** The best candidates first; of equal ones the latest document, which has the highest number. */
  topK(k: number): Candidate[] {
    const [documents, scores, weights] = [this.#documents, this.#scores, this.#weights];
    const bits = new Uint32Array(scores.buffer);
    const threshold = topKThreshold(bits, this.count, k);
    const found: number[] = [];
    for (let i = 0; i < this.count; i++) if ((bits[i] as number) >= threshold) found.push(i);
    const order = (a: number, b: number) =>
      (scores[b] as number) - (scores[a] as number) || (documents[b] as number) - (documents[a] as number);
    return found
      .sort(order)
      .slice(0, k)
      .map((i) => ({
        document: documents[i] as number,
        score: scores[i] as number,
        matchedWeight: weights[i] as number,
      }));
  }
}
