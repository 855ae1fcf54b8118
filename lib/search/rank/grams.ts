/** Letters of the stretches that misspelt words still have in common; of Chinese characters half as many. */
const GRAM = 4;
/** Slots of a table for each stretch it holds, so that most are found where they are looked for. */
const ROOM = 3;

/** Stretches of four letters, each as two numbers of two letters: compared as numbers, no string is made of them. */
export class Grams {
  #first = new Int32Array(0);
  #second = new Int32Array(0);
  /** In which round a slot was filled: another round finds the table empty. */
  #round = new Int32Array(0);
  #now = 0;
  #mask = 0;
  size = 0;

  /** Empties the table and makes room for so many. */
  begin(most: number): void {
    this.size = 0;
    this.#now++;
    if (this.#first.length >= most * ROOM) return;
    const slots = 2 ** Math.ceil(Math.log2(most * ROOM + 1));
    this.#first = new Int32Array(slots);
    this.#second = new Int32Array(slots);
    this.#round = new Int32Array(slots);
    this.#mask = slots - 1;
    this.#now = 1;
  }

  /** The slot of a stretch, or the free one where it would be. */
  #slotOf(first: number, second: number): number {
    const hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (
      this.#round[slot] === this.#now &&
      (this.#first[slot] !== first || this.#second[slot] !== second)
    ) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  /** Whether it was not there yet. */
  add(first: number, second: number): boolean {
    const slot = this.#slotOf(first, second);
    if (this.#round[slot] === this.#now) return false;
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#round[slot] = this.#now;
    this.size++;
    return true;
  }

  /** Its slot, for what is kept beside the table; -1 for what is not there. */
  find(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    return this.#round[slot] === this.#now ? slot : -1;
  }

  get slots(): number {
    return this.#first.length;
  }
}

/** Calls `see` for every stretch of a plain text; of a text with a space before and behind it. */
export function eachGram(plain: string, see: (first: number, second: number) => void): void {
  const text = ` ${plain} `;
  const last = text.length - GRAM;
  for (let i = 0; i <= last; i++) {
    see(
      (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1),
      (text.charCodeAt(i + 2) << 16) | text.charCodeAt(i + 3),
    );
  }
}
