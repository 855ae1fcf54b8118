/** Mixes two numbers into a seed of 32 bits, so that the streams of neighbours (claim 7, claim 8) are independent. */
function mixed(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return (h ^ (h >>> 15)) >>> 0;
}

/** A pseudorandom generator that gives the same numbers for the same seed and stream, on every machine. */
export class SeededRandom {
  #state: number;

  constructor(seed: number, stream = 0) {
    this.#state = mixed(seed, stream);
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

  /** A copy in random order. */
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
 * The Zipf-Mandelbrot distribution over a list, as words are distributed in texts: the r-th item has a weight of
 * 1 / (r + shift). The larger the shift, the less the first few stand out.
 */
export class Zipf<T> {
  readonly #items: readonly T[];
  readonly #shift: number;
  readonly #logRange: number;

  constructor(items: readonly T[], shift = 3) {
    this.#items = items;
    this.#shift = shift;
    this.#logRange = Math.log((items.length + shift) / shift);
  }

  draw(random: SeededRandom): T {
    const rank = Math.floor(this.#shift * (Math.exp(this.#logRange * random.next()) - 1));
    return this.#items[Math.min(rank, this.#items.length - 1)] as T;
  }
}
