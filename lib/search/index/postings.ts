/** A document that has a term, and how much it weighs there: 1 to 255, see `weightOf`. */
export type Posting = { document: number; weight: number };

/**
 * Bytes of a block: with its key a row stays below the two thousand that fit beside three others on a page of
 * Postgres, so that none is ever stored apart from its row.
 */
export const MOST_BYTES = 1_800;

export type Block = { first: number; postings: Uint8Array<ArrayBuffer> };

/** Bytes that the longest posting takes: five of a distance and one of a weight. */
const LONGEST = 6;

/**
 * Writes postings in ascending order of their documents into one block: of each the distance from the one before
 * (the first from `first`), seven bits a byte with the lowest first, and its weight. This is the variable byte code
 * of Manning, Raghavan and Schütze, Introduction to Information Retrieval, section 5.3.
 */
export class BlockWriter {
  #bytes = new Uint8Array(LONGEST);
  #length = 0;
  #last: number;

  constructor(readonly first: number) {
    this.#last = first;
  }

  /** Goes on from the end of a block. */
  static after(block: Block): BlockWriter {
    const writer = new BlockWriter(block.first);
    writer.#bytes = new Uint8Array(block.postings.length + LONGEST);
    writer.#bytes.set(block.postings);
    writer.#length = block.postings.length;
    writer.#last = lastOf(block);
    return writer;
  }

  /** Whether there was room for it. */
  add({ document, weight }: Posting): boolean {
    if (this.#length + LONGEST > MOST_BYTES) return false;
    if (this.#length + LONGEST > this.#bytes.length) this.#grow();
    let distance = document - this.#last;
    while (distance > 127) {
      this.#bytes[this.#length++] = (distance & 127) | 128;
      distance >>>= 7;
    }
    this.#bytes[this.#length++] = distance;
    this.#bytes[this.#length++] = weight;
    this.#last = document;
    return true;
  }

  /** Most terms stand in a handful of documents: room is made as it is needed. */
  #grow(): void {
    const more = new Uint8Array(Math.min(this.#bytes.length * 2, MOST_BYTES) + LONGEST);
    more.set(this.#bytes);
    this.#bytes = more;
  }

  block(): Block {
    return { first: this.first, postings: this.#bytes.slice(0, this.#length) };
  }
}

/** Calls `see` for each posting of a block. */
export function eachPosting(
  first: number,
  bytes: Uint8Array,
  see: (document: number, weight: number) => void,
): void {
  let document = first;
  for (let at = 0; at < bytes.length; ) {
    let distance = 0;
    let shift = 0;
    let byte = bytes[at++] ?? 0;
    while (byte > 127) {
      distance |= (byte & 127) << shift;
      shift += 7;
      byte = bytes[at++] ?? 0;
    }
    document += distance | (byte << shift);
    see(document, bytes[at++] ?? 0);
  }
}

/** The last document of a block. */
export function lastOf({ first, postings }: Block): number {
  let last = first;
  eachPosting(first, postings, (document) => {
    last = document;
  });
  return last;
}

export function decode(first: number, bytes: Uint8Array): Posting[] {
  const postings: Posting[] = [];
  eachPosting(first, bytes, (document, weight) => postings.push({ document, weight }));
  return postings;
}

/** Blocks that are written one after another, each as full as it may be. */
export class Blocks {
  readonly #full: Block[] = [];
  #writer: BlockWriter | null = null;

  /** Goes on from the end of a block. */
  begin(block: Block): void {
    this.#writer = BlockWriter.after(block);
  }

  add(posting: Posting): void {
    if (this.#writer?.add(posting)) return;
    if (this.#writer) this.#full.push(this.#writer.block());
    this.#writer = new BlockWriter(posting.document);
    this.#writer.add(posting);
  }

  written(): Block[] {
    return this.#writer ? [...this.#full, this.#writer.block()] : this.#full;
  }
}

/** Postings in ascending order as blocks. */
export function blocksOf(postings: readonly Posting[]): Block[] {
  const blocks = new Blocks();
  for (const posting of postings) blocks.add(posting);
  return blocks.written();
}
