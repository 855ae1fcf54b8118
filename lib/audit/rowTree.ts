import { canonicalJson } from "@/lib/hash";
import { GrowingTree, leafHash } from "./merkle";
import type { HashedRow } from "./publicRows.queries";

/** What the leaf of a row is made of, in the tree of the rows of its event. */
export const rowLeafText = ({ table, rowId, hash }: HashedRow): string =>
  canonicalJson({ table, id: rowId, hash });

export const rowLeaf = (row: HashedRow): Buffer => leafHash(rowLeafText(row));

/** What a line says of its rows; null where it has none. */
export function rowsOf(tree: GrowingTree): { count: number; root: string } | null {
  return tree.size === 0 ? null : { count: tree.size, root: tree.root().toString("hex") };
}

export function rowTree(rows: readonly HashedRow[]): GrowingTree {
  const tree = new GrowingTree();
  for (const row of rows) tree.add(rowLeaf(row));
  return tree;
}
