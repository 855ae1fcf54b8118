import type { TermBlock } from "../change";
import { BlockWriter, type Posting } from "../postings";

type Tail = { id: number; documents: number; written: string | null; writer: BlockWriter };

/**
 * The lists of every term while an index is built: of each only the block that is being filled, so that what is kept
 * grows with the words there are and not with the documents.
 */
export class Tails {
  readonly #tails = new Map<string, Tail>();
  #full: TermBlock[] = [];

  /** `nextId` gives a new term its id. */
  constructor(readonly nextId: () => number) {}

  /** Adds a posting of a document that comes after all before it. */
  add(key: string, posting: Posting, written: string | undefined): void {
    const known = this.#tails.get(key);
    const tail = known ?? this.#begin(key, posting.document);
    tail.documents++;
    tail.written = written ?? tail.written;
    if (tail.writer.add(posting)) return;
    this.#full.push({ termId: tail.id, ...tail.writer.block() });
    tail.writer = new BlockWriter(posting.document);
    tail.writer.add(posting);
  }

  #begin(key: string, first: number): Tail {
    const tail = { id: this.nextId(), documents: 0, written: null, writer: new BlockWriter(first) };
    this.#tails.set(key, tail);
    return tail;
  }

  /** The blocks that are full, once. */
  takeFull(): TermBlock[] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** Every term with the block that is not full. */
  *rest(): Generator<{ key: string; documents: number; written: string | null; block: TermBlock }> {
    for (const [key, { id, documents, written, writer }] of this.#tails) {
      yield { key, documents, written, block: { termId: id, ...writer.block() } };
    }
  }
}
