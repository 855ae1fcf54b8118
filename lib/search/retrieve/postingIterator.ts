import type { Block } from "../index/postings";

/**
 * Iterates over the postings of blocks, a window of documents at a time. The blocks may be of several terms and
 * overlap: for each it is known how far it was read.
 */
export class PostingIterator {
  readonly #blocks: readonly Block[];
  /** For each block the next byte to read, and the document before it. */
  readonly #offset: Int32Array;
  readonly #previous: Int32Array;
  /** All blocks before this one are read to their ends. */
  #firstOpen = 0;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks.toSorted((a, b) => a.first - b.first);
    this.#offset = new Int32Array(blocks.length);
    this.#previous = Int32Array.from(this.#blocks, ({ first }) => first);
  }

  /**
   * Writes the postings before the document `end` that were not read yet into `documents` and `weights`, as many as
   * there is room for, and returns their number. It decodes the bytes itself: calling `forEachPosting` for hundreds of
   * thousands of postings takes longer than all the rest.
   */
  read(end: number, documents: Int32Array, weights: Uint8Array): number {
    let count = 0;
    for (let nth = this.#firstOpen; nth < this.#blocks.length; nth++) {
      const { first, postings } = this.#blocks[nth] as Block;
      if (first >= end) break;
      let offset = this.#offset[nth] as number;
      let document = this.#previous[nth] as number;
      while (offset < postings.length && count < documents.length) {
        let next = offset;
        let gap = 0;
        let shift = 0;
        let byte = postings[next++] as number;
        while (byte > 127) {
          gap |= (byte & 127) << shift;
          shift += 7;
          byte = postings[next++] as number;
        }
        gap |= byte << shift;
        if (document + gap >= end) break;
        document += gap;
        documents[count] = document;
        weights[count++] = postings[next++] as number;
        offset = next;
      }
      this.#offset[nth] = offset;
      this.#previous[nth] = document;
      if (nth === this.#firstOpen && offset === postings.length) this.#firstOpen++;
    }
    return count;
  }
}
