import { canonicalJson } from "@/lib/hash";
import { GrowingTree, leafHash } from "./merkle";
import type { HashedRow } from "./publicRows.queries";

/** The leaf of a row in the tree of the rows of its event. */
export const rowLeaf = ({ table, rowId, hash }: HashedRow): Buffer =>
  leafHash(canonicalJson({ table, id: rowId, hash }));

/** What a line says of its rows; null where it has none. */
export function rowsOf(tree: GrowingTree): { count: number; root: string } | null {
  return tree.size === 0 ? null : { count: tree.size, root: tree.root().toString("hex") };
}

export function rowTree(rows: readonly HashedRow[]): GrowingTree {
  const tree = new GrowingTree();
  for (const row of rows) tree.add(rowLeaf(row));
  return tree;
}
