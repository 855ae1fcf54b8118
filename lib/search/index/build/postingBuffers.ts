import type { TermBlock } from "../blockUpdates";
import { BlockWriter, type Posting } from "../postings";

type PostingBuffer = { id: number; documents: number; written: string | null; writer: BlockWriter };

/**
 * Holds the posting lists of all terms while an index is built, of each only the block that is being filled. So memory
 * grows with the vocabulary and not with the number of documents.
 */
export class PostingBuffers {
  readonly #buffers = new Map<string, PostingBuffer>();
  #full: TermBlock[] = [];

  /** `nextId` gives a new term its id. */
  constructor(readonly nextId: () => number) {}

  /** Adds a posting; its document comes after those of all postings before. */
  add(key: string, posting: Posting, written: string | undefined): void {
    const known = this.#buffers.get(key);
    const buffer = known ?? this.#create(key, posting.document);
    buffer.documents++;
    buffer.written = written ?? buffer.written;
    if (buffer.writer.add(posting)) return;
    this.#full.push({ termId: buffer.id, ...buffer.writer.block() });
    buffer.writer = new BlockWriter(posting.document);
    buffer.writer.add(posting);
  }

  #create(key: string, first: number): PostingBuffer {
    const buffer = { id: this.nextId(), documents: 0, written: null, writer: new BlockWriter(first) };
    this.#buffers.set(key, buffer);
    return buffer;
  }

  /** The blocks that were filled since the last call. */
  takeFullBlocks(): TermBlock[] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** Every term with its last block, which is not full. */
  *remaining(): Generator<{ key: string; documents: number; written: string | null; block: TermBlock }> {
    for (const [key, { id, documents, written, writer }] of this.#buffers) {
      yield { key, documents, written, block: { termId: id, ...writer.block() } };
    }
  }
}
