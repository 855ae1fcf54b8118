/** A document that has a term, and the term's weight there: 1 to 255, see `termWeight`. */
export type Posting = { document: number; weight: number };

/**
 * Bytes of a block: with its key a row stays below the two thousand that fit beside three others on a page of
 * Postgres, so that none is ever stored apart from its row.
 */
export const MAX_BLOCK_BYTES = 1_800;

export type Block = { first: number; postings: Uint8Array<ArrayBuffer> };

/** Five bytes of a gap and one of a weight. */
export const MAX_POSTING_BYTES = 6;

/**
 * Writes a posting at a place, and returns where it ends: the gap from the document before it, seven bits a byte with the
 * lowest first, and its weight. This is the variable byte code of Manning, Raghavan and Schütze, Introduction to
 * Information Retrieval, section 5.3.
 */
export function writePosting(bytes: Uint8Array, at: number, gap: number, weight: number): number {
  let next = at;
  let rest = gap;
  while (rest > 127) {
    bytes[next++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[next++] = rest;
  bytes[next++] = weight;
  return next;
}

/** Encodes postings in ascending order of their documents into one block: the gap of the first is from `first`. */
export class BlockWriter {
  #bytes = new Uint8Array(MAX_POSTING_BYTES);
  #length = 0;
  #last: number;

  constructor(readonly first: number) {
    this.#last = first;
  }

  /** A writer that appends to a block. */
  static after(block: Block): BlockWriter {
    const writer = new BlockWriter(block.first);
    writer.#bytes = new Uint8Array(block.postings.length + MAX_POSTING_BYTES);
    writer.#bytes.set(block.postings);
    writer.#length = block.postings.length;
    writer.#last = lastDocument(block);
    return writer;
  }

  /** False when the block is full. */
  add({ document, weight }: Posting): boolean {
    if (this.#length + MAX_POSTING_BYTES > MAX_BLOCK_BYTES) return false;
    if (this.#length + MAX_POSTING_BYTES > this.#bytes.length) this.#grow();
    this.#length = writePosting(this.#bytes, this.#length, document - this.#last, weight);
    this.#last = document;
    return true;
  }

  /** Most terms stand in few documents, so that room is made only as it is needed. */
  #grow(): void {
    const larger = new Uint8Array(Math.min(this.#bytes.length * 2, MAX_BLOCK_BYTES) + MAX_POSTING_BYTES);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  block(): Block {
    return { first: this.first, postings: this.#bytes.slice(0, this.#length) };
  }
}

/** Calls `visit` for each posting of a block. */
export function forEachPosting(
  first: number,
  bytes: Uint8Array,
  visit: (document: number, weight: number) => void,
): void {
  let document = first;
  for (let offset = 0; offset < bytes.length; ) {
    let gap = 0;
    let shift = 0;
    let byte = bytes[offset++] ?? 0;
    while (byte > 127) {
      gap |= (byte & 127) << shift;
      shift += 7;
      byte = bytes[offset++] ?? 0;
    }
    document += gap | (byte << shift);
    visit(document, bytes[offset++] ?? 0);
  }
}

/** The last document of a block. */
export function lastDocument({ first, postings }: Block): number {
  let last = first;
  forEachPosting(first, postings, (document) => {
    last = document;
  });
  return last;
}

export function decodePostings(first: number, bytes: Uint8Array): Posting[] {
  const postings: Posting[] = [];
  forEachPosting(first, bytes, (document, weight) => postings.push({ document, weight }));
  return postings;
}

/** Writes postings into consecutive blocks, each as full as it may be. */
export class BlockListWriter {
  readonly #full: Block[] = [];
  #writer: BlockWriter | null = null;

  /** Appends to a block. */
  resume(block: Block): void {
    this.#writer = BlockWriter.after(block);
  }

  add(posting: Posting): void {
    if (this.#writer?.add(posting)) return;
    if (this.#writer) this.#full.push(this.#writer.block());
    this.#writer = new BlockWriter(posting.document);
    this.#writer.add(posting);
  }

  finish(): Block[] {
    return this.#writer ? [...this.#full, this.#writer.block()] : this.#full;
  }
}

/** Postings in ascending order as blocks. */
export function encodePostings(postings: readonly Posting[]): Block[] {
  const blocks = new BlockListWriter();
  for (const posting of postings) blocks.add(posting);
  return blocks.finish();
}
