/** Letters of an n-gram: short enough that a misspelt word still shares some with the right one. */
const NGRAM_LENGTH = 4;
/** Slots of the hash table for each entry, so that most lookups need one probe. */
const SLOTS_PER_ENTRY = 3;

/** A hash set of n-grams. Each is held as two numbers of two letters, so that no string is made for it. */
export class NgramTable {
  #first = new Int32Array(0);
  #second = new Int32Array(0);
  /** The generation in which a slot was filled: a new generation finds the table empty. */
  #filledIn = new Int32Array(0);
  #generation = 0;
  #mask = 0;
  size = 0;

  /** Empties the table and makes room for `capacity` entries. */
  reset(capacity: number): void {
    this.size = 0;
    this.#generation++;
    if (this.#first.length >= capacity * SLOTS_PER_ENTRY) return;
    const slots = 2 ** Math.ceil(Math.log2(capacity * SLOTS_PER_ENTRY + 1));
    this.#first = new Int32Array(slots);
    this.#second = new Int32Array(slots);
    this.#filledIn = new Int32Array(slots);
    this.#mask = slots - 1;
    this.#generation = 1;
  }

  /** The slot of an n-gram, or the free one where it would be put. */
  #slotOf(first: number, second: number): number {
    const hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (
      this.#filledIn[slot] === this.#generation &&
      (this.#first[slot] !== first || this.#second[slot] !== second)
    ) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  /** True when it was not in the table yet. */
  add(first: number, second: number): boolean {
    const slot = this.#slotOf(first, second);
    if (this.#filledIn[slot] === this.#generation) return false;
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#filledIn[slot] = this.#generation;
    this.size++;
    return true;
  }

  /** Its slot, for values that are kept beside the table; -1 when it is not there. */
  find(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    return this.#filledIn[slot] === this.#generation ? slot : -1;
  }

  get slots(): number {
    return this.#first.length;
  }
}

/** Calls `visit` for every n-gram of a text with a space before and behind it. */
export function forEachNgram(plain: string, visit: (first: number, second: number) => void): void {
  const text = ` ${plain} `;
  const last = text.length - NGRAM_LENGTH;
  for (let i = 0; i <= last; i++) {
    visit(
      (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1),
      (text.charCodeAt(i + 2) << 16) | text.charCodeAt(i + 3),
    );
  }
}
