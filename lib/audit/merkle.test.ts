import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_ROOT, GrowingTree, inclusionProof, inMemory, leafHash, rootFromProof, rootOf } from "./merkle";
import vectors from "./testing/vectors.json";

const leaves = Array.from({ length: vectors.entries }, (_, n) => leafHash(`entry ${n}`));
const base64 = (hash: Buffer) => hash.toString("base64");

describe("the tree is the one that Go's sumdb/tlog makes", () => {
  test.each(Object.entries(vectors.roots))("over %s leaves", async (size, root) => {
    const some = leaves.slice(0, Number(size));
    expect(base64(await rootOf(inMemory(some), some.length))).toBe(root);
    const growing = new GrowingTree();
    for (const leaf of some) growing.add(leaf);
    expect(base64(growing.root())).toBe(root);
  });

  test.each(vectors.proofs)("leaf $index of $size is proved by the same hashes", async (proof) => {
    const { index, size, hashes } = proof;
    const path = await inclusionProof(inMemory(leaves), index, size);
    expect(path.map(base64)).toEqual(hashes);
    const root = rootFromProof(leaves[index] ?? EMPTY_ROOT, index, size, path);
    expect(root && base64(root)).toBe(Reflect.get(vectors.roots, String(size)));
  });

  test("without leaves it has the hash of nothing", async () => {
    expect(new GrowingTree().root()).toEqual(EMPTY_ROOT);
    expect(await rootOf(inMemory([]), 0)).toEqual(EMPTY_ROOT);
  });
});

test("a proof of one leaf proves no other, at no other place and in no other tree", async () => {
  const place = fc.integer({ min: 1, max: 300 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      index: fc.nat(size - 1),
      other: fc.nat(size - 1),
      bit: fc.nat(255),
    }),
  );
  await fc.assert(
    fc.asyncProperty(place, async ({ size, index, other, bit }) => {
      const subtree = inMemory(leaves);
      const root = await rootOf(subtree, size);
      const path = await inclusionProof(subtree, index, size);
      const at = (n: number) => leaves[n] ?? EMPTY_ROOT;
      expect(rootFromProof(at(index), index, size, path)).toEqual(root);
      expect(rootFromProof(at(index), index, size, [...path, root])).toBeNull();
      if (other === index) return;
      expect(rootFromProof(at(other), index, size, path)?.equals(root)).toBe(false);
      expect(rootFromProof(at(index), other, size, path)?.equals(root) ?? false).toBe(false);
      const changed = path.map((hash) => Buffer.from(hash));
      const [first] = changed;
      if (first) first[bit >> 3] = (first[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(rootFromProof(at(index), index, size, changed)?.equals(root)).toBe(false);
    }),
    { numRuns: 60 },
  );
});
