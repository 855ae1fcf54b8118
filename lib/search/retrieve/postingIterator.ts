import type { Block } from "../index/postings";

/**
 * Blocks of postings that are read a window of documents at a time. Those of several lists may lie in one another's
 * way: of each it is kept how far it was read.
 */
export class Walk {
  readonly #blocks: readonly Block[];
  /** Of each block the next byte to read, and the document before it. */
  readonly #at: Int32Array;
  readonly #before: Int32Array;
  /** All blocks before this one are read to their ends. */
  #from = 0;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks.toSorted((a, b) => a.first - b.first);
    this.#at = new Int32Array(blocks.length);
    this.#before = Int32Array.from(this.#blocks, ({ first }) => first);
  }

  /**
   * Writes the postings before the document `end` that were not read yet into `documents` and `weights`, as many as
   * there is room for; says how many they are. It reads the bytes of `eachPosting` by itself: a call of another function for each of hundreds of
   * thousands of postings takes longer than all of the rest.
   */
  read(end: number, documents: Int32Array, weights: Uint8Array): number {
    let count = 0;
    for (let nth = this.#from; nth < this.#blocks.length; nth++) {
      const { first, postings } = this.#blocks[nth] as Block;
      if (first >= end) break;
      let at = this.#at[nth] as number;
      let document = this.#before[nth] as number;
      while (at < postings.length && count < documents.length) {
        let next = at;
        let distance = 0;
        let shift = 0;
        let byte = postings[next++] as number;
        while (byte > 127) {
          distance |= (byte & 127) << shift;
          shift += 7;
          byte = postings[next++] as number;
        }
        distance |= byte << shift;
        if (document + distance >= end) break;
        document += distance;
        documents[count] = document;
        weights[count++] = postings[next++] as number;
        at = next;
      }
      this.#at[nth] = at;
      this.#before[nth] = document;
      if (nth === this.#from && at === postings.length) this.#from++;
    }
    return count;
  }
}
