import { db } from "@/lib/db";
import { rowHash } from "./canonicalRow";
import { signedCheckpoint } from "./checkpoint.queries";
import { entryOf } from "./entry";
import { keptLine } from "./keptLine";
import { logKeys } from "./logKeys";
import { inclusionProof, inMemory } from "./merkle";
import { PROVABLE, type Proof, type Provable, tlogProof } from "./proof";
import { readRows } from "./publicRows.queries";
import { rowLeaf, rowLeafText } from "./rowTree";
import { keptSubtrees } from "./tiles.queries";

/**
 * The proof that a public row stands in the log as readers see it; null where there is none to give: no such public row,
 * one that is not as the log says, or a site without a key.
 */
export async function proofOf(kind: Provable, id: string): Promise<Proof | null> {
  const table = PROVABLE[kind];
  const [row] = await readRows(db(), table, [id]);
  const named = await db().eventRow.findFirst({
    where: { table, rowId: id },
    orderBy: [{ seq: "desc" }, { position: "desc" }],
  });
  if (!row?.isPublic || named?.hash !== rowHash(row.canonical)) return null;
  const signed = await signedCheckpoint();
  const event = await db().event.findUniqueOrThrow({ where: { seq: named.seq }, include: { rows: true } });
  const { rows, ...line } = event;
  const { size } = signed?.head ?? { size: 0 };
  const index = Number(line.seq) - 1;
  if (!signed || index >= size) return null;
  const leaves = rows.sort((a, b) => a.position - b.position).map(rowLeaf);
  const inEntry = await inclusionProof(inMemory(leaves), named.position, leaves.length);
  const inLog = {
    entry: entryOf(keptLine(line), line.commitment),
    index,
    size,
    path: (await inclusionProof(keptSubtrees(), index, size)).map((hash) => hash.toString("base64")),
  };
  return {
    row: { canonical: row.canonical, hash: named.hash },
    inEntry: {
      leaf: rowLeafText(named),
      index: named.position,
      count: leaves.length,
      path: inEntry.map((hash) => hash.toString("hex")),
      root: line.rowRoot ?? "",
    },
    inLog,
    checkpoint: signed.note,
    keys: logKeys()?.verifiers.map(({ text }) => text) ?? [],
    tlogProof: tlogProof(inLog, signed.note),
  };
}
