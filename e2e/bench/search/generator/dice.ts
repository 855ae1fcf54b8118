/** Mixes two numbers into one of 32 bits, so that neighbours (claim 7, claim 8) have nothing in common. */
function mixed(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Numbers that look random and are the same for the same seed and place, on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number, place = 0) {
    this.#state = mixed(seed, place);
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** In an order of its own. */
  shuffled<T>(list: readonly T[]): T[] {
    const all = [...list];
    for (let i = all.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [all[i], all[j]] = [all[j] as T, all[i] as T];
    }
    return all;
  }
}

/**
 * Draws from a list as words are drawn in texts: the r-th with a weight of 1 / (r + flat), after Zipf and Mandelbrot.
 * The larger `flat`, the less the first few stand out.
 */
export class Zipf<T> {
  readonly #items: readonly T[];
  readonly #flat: number;
  readonly #reach: number;

  constructor(items: readonly T[], flat = 3) {
    this.#items = items;
    this.#flat = flat;
    this.#reach = Math.log((items.length + flat) / flat);
  }

  draw(dice: Dice): T {
    const rank = Math.floor(this.#flat * (Math.exp(this.#reach * dice.next()) - 1));
    return this.#items[Math.min(rank, this.#items.length - 1)] as T;
  }
}
