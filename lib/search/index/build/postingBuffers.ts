import type { TermBlock } from "../blockUpdates";
import { MAX_BLOCK_BYTES, MAX_POSTING_BYTES, writePosting } from "../postings";
import { Arena, bytesOfSize, Numbers } from "./arena";

/** A term with its id, in how many documents it stands so far, and how it was last written. */
export type BufferedTerm = { id: number; key: string; documents: number; written: string | null };

/**
 * Holds the posting lists of all terms while an index is built, of each only the block that is being filled. So memory
 * grows with the vocabulary and not with the number of documents.
 */
export class PostingBuffers {
  readonly #places = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #written: (string | null)[] = [];
  readonly #ids = new Numbers();
  readonly #documents = new Numbers();
  /** The block that is being filled: its first and last document, its bytes, and the piece that they lie in. */
  readonly #first = new Numbers();
  readonly #last = new Numbers();
  readonly #length = new Numbers();
  readonly #piece = new Numbers();
  readonly #size = new Numbers();
  readonly #arena = new Arena();
  #full: TermBlock[] = [];
  /** Terms of which a block was full, and those that became so since they were last taken. */
  readonly #begun = new Set<number>();
  #newlyBegun: number[] = [];

  /** `nextId` gives a new term its id. */
  constructor(readonly nextId: () => number) {}

  /** The place of a term in these lists; `written` is how it was last written, where that is known. */
  placeOf(key: string, written: string | null): number {
    const known = this.#places.get(key);
    if (known === undefined) return this.#create(key, written);
    if (written !== null) this.#written[known] = written;
    return known;
  }

  #create(key: string, written: string | null): number {
    const place = this.#keys.push(key) - 1;
    this.#places.set(key, place);
    this.#written.push(written);
    this.#ids.set(place, this.nextId());
    this.#documents.set(place, 0);
    this.#first.set(place, 0);
    this.#last.set(place, 0);
    this.#length.set(place, 0);
    this.#piece.set(place, this.#arena.take(0));
    this.#size.set(place, 0);
    return place;
  }

  /** Adds a posting to a term; its document comes after those of all postings before. */
  add(place: number, document: number, weight: number): void {
    this.#documents.set(place, this.#documents.get(place) + 1);
    let length = this.#length.get(place);
    if (length + MAX_POSTING_BYTES > MAX_BLOCK_BYTES) {
      this.#takeBlock(place);
      length = 0;
    }
    if (length === 0) {
      this.#first.set(place, document);
      this.#last.set(place, document);
    }
    const piece = this.#pieceFor(place, length + MAX_POSTING_BYTES);
    const from = this.#arena.offsetOf(piece);
    const gap = document - this.#last.get(place);
    const end = writePosting(this.#arena.pageOf(piece), from + length, gap, weight);
    this.#length.set(place, end - from);
    this.#last.set(place, document);
  }

  /** The piece of a term, large enough. */
  #pieceFor(place: number, bytes: number): number {
    let piece = this.#piece.get(place);
    let size = this.#size.get(place);
    if (bytes <= bytesOfSize(size)) return piece;
    piece = this.#arena.grow(piece, size++);
    this.#piece.set(place, piece);
    this.#size.set(place, size);
    return piece;
  }

  #takeBlock(place: number): void {
    this.#full.push(this.#blockOf(place));
    if (this.#begun.has(place)) return;
    this.#begun.add(place);
    this.#newlyBegun.push(place);
  }

  #blockOf(place: number): TermBlock {
    const piece = this.#piece.get(place);
    const from = this.#arena.offsetOf(piece);
    const postings = this.#arena.pageOf(piece).slice(from, from + this.#length.get(place));
    return { termId: this.#ids.get(place), first: this.#first.get(place), postings };
  }

  #termOf(place: number): BufferedTerm {
    return {
      id: this.#ids.get(place),
      key: this.#keys[place] ?? "",
      documents: this.#documents.get(place),
      written: this.#written[place] ?? null,
    };
  }

  /** The blocks that were filled since the last call, and the terms of which one is the first. */
  takeFull(): { terms: BufferedTerm[]; blocks: TermBlock[] } {
    const taken = { terms: this.#newlyBegun.map((place) => this.#termOf(place)), blocks: this.#full };
    this.#newlyBegun = [];
    this.#full = [];
    return taken;
  }

  /** Every term with its last block, which is not full; `isBegun` where `takeFull` gave it before. */
  *remaining(): Generator<BufferedTerm & { block: TermBlock; isBegun: boolean }> {
    for (const place of this.#keys.keys())
      yield { ...this.#termOf(place), block: this.#blockOf(place), isBegun: this.#begun.has(place) };
  }
}
