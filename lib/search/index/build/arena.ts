const PAGE_BITS = 20;
const PAGE_BYTES = 1 << PAGE_BITS;
/** Pieces are of 8 bytes, 16, 32 and so on: a size is how often the smallest is doubled. */
const SMALLEST = 8;
export const bytesOfSize = (size: number) => SMALLEST << size;

/**
 * Room for millions of short stretches of bytes that grow, in pages of a megabyte: an object for each would take ten times
 * what it holds. A stretch lies in a piece at a place, and moves into one of the next size when that is full.
 */
export class Arena {
  readonly #pages: Uint8Array<ArrayBuffer>[] = [];
  #next = PAGE_BYTES;
  /** Places of pieces that are free again, by size. */
  readonly #free: number[][] = [];

  /** The place of a free piece. */
  take(size: number): number {
    const free = this.#free[size]?.pop();
    if (free !== undefined) return free;
    if (this.#next + bytesOfSize(size) > PAGE_BYTES) {
      this.#pages.push(new Uint8Array(PAGE_BYTES));
      this.#next = 0;
    }
    const place = (this.#pages.length - 1) * PAGE_BYTES + this.#next;
    this.#next += bytesOfSize(size);
    return place;
  }

  /** Moves a full piece into one of the next size, and returns its place. */
  grow(place: number, size: number): number {
    const larger = this.take(size + 1);
    const from = this.offsetOf(place);
    this.pageOf(larger).set(
      this.pageOf(place).subarray(from, from + bytesOfSize(size)),
      this.offsetOf(larger),
    );
    this.#free[size] ??= [];
    this.#free[size].push(place);
    return larger;
  }

  /** The page in which a piece lies, and where it begins there. */
  pageOf(place: number): Uint8Array<ArrayBuffer> {
    return this.#pages[place >>> PAGE_BITS] as Uint8Array<ArrayBuffer>;
  }
  offsetOf(place: number): number {
    return place & (PAGE_BYTES - 1);
  }
}

/** A list of whole numbers below 2³² that grows. */
export class Numbers {
  #values = new Uint32Array(1024);

  get(at: number): number {
    return this.#values[at] as number;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[at] = value;
  }
}
