import { createHash } from "node:crypto";

/** The Merkle tree of RFC 6962 over SHA-256. Hashes are bytes; numbers of leaves stay below 2^53. */

const hashOf = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export const leafHash = (entry: string | Uint8Array): Buffer => hashOf(LEAF, Buffer.from(entry));
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => hashOf(NODE, left, right);
export const EMPTY_ROOT: Buffer = hashOf();

/** The hash of the full subtree over leaves [index · 2^level, (index + 1) · 2^level). */
export type Subtree = (level: number, index: number) => Promise<Buffer>;

/** The largest power of two below n. */
const half = (n: number) => 2 ** Math.ceil(Math.log2(n) - 1);

/** The root over leaves [from, to), where `from` is a multiple of the next power of two. */
async function rootBetween(subtree: Subtree, from: number, to: number): Promise<Buffer> {
  const level = Math.log2(to - from);
  if (Number.isInteger(level)) return subtree(level, from / 2 ** level);
  const middle = from + half(to - from);
  return nodeHash(await rootBetween(subtree, from, middle), await rootBetween(subtree, middle, to));
}

export async function rootOf(subtree: Subtree, size: number): Promise<Buffer> {
  return size === 0 ? EMPTY_ROOT : rootBetween(subtree, 0, size);
}

/** The hashes from the leaf's sibling up to the root's child. */
export async function inclusionProof(subtree: Subtree, index: number, size: number): Promise<Buffer[]> {
  const path: Buffer[] = [];
  for (let [from, to] = [0, size]; to - from > 1; ) {
    const middle = from + half(to - from);
    const isLeft = index < middle;
    path.unshift(await (isLeft ? rootBetween(subtree, middle, to) : rootBetween(subtree, from, middle)));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return path;
}

/** The root that a leaf and its proof lead to (RFC 9162, 2.1.3.2); null when the proof is of another shape. */
export function rootFromProof(
  leaf: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
): Buffer | null {
  if (index >= size) return null;
  let [hash, at, last] = [leaf, index, size - 1];
  for (const sibling of path) {
    if (last === 0) return null;
    const isRight = at % 2 === 1 || at === last;
    hash = isRight ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    while (isRight && at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

/** A tree whose leaves come one after the other, of which only the peaks are kept. */
export class GrowingTree {
  #size = 0;
  /** The full subtrees so far, the largest first. */
  #peaks: { level: number; hash: Buffer }[] = [];

  get size(): number {
    return this.#size;
  }

  add(leaf: Buffer): void {
    let peak = { level: 0, hash: leaf };
    for (let left = this.#peaks.at(-1); left?.level === peak.level; left = this.#peaks.at(-1)) {
      this.#peaks.pop();
      peak = { level: peak.level + 1, hash: nodeHash(left.hash, peak.hash) };
    }
    this.#peaks.push(peak);
    this.#size++;
  }

  root(): Buffer {
    const [last, ...others] = this.#peaks.map(({ hash }) => hash).reverse();
    return others.reduce((right, left) => nodeHash(left, right), last ?? EMPTY_ROOT);
  }
}

/** A subtree function over leaves in memory. */
export function inMemory(leaves: readonly Buffer[]): Subtree {
  const subtree: Subtree = async (level, index) =>
    level === 0
      ? leafAt(leaves, index)
      : nodeHash(await subtree(level - 1, 2 * index), await subtree(level - 1, 2 * index + 1));
  return subtree;
}

function leafAt(leaves: readonly Buffer[], index: number): Buffer {
  const leaf = leaves[index];
  if (!leaf) throw new Error(`The tree has no leaf ${index}.`);
  return leaf;
}
