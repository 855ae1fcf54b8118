import { db } from "@/lib/db";
import { rowHash } from "./canonicalRow";
import { type Break, lineHash, verifyLines } from "./chain";
import type { TreeHead } from "./checkpoint";
import { commitmentTo, entryOf } from "./entry";
import type { Finding } from "./findings";
import { missingGuards } from "./guards.queries";
import type { KeptLine } from "./keptLine";
import { GrowingTree, leafHash } from "./merkle";
import { calledBy, type HashedRow, loggedRows, PAGE, readRows, unknownRows } from "./publicRows.queries";
import { PUBLIC_TABLES, type PublicTable } from "./publicTables";
import { logPages } from "./queries";
import { rowLeaf, rowsOf } from "./rowTree";
import { hasOtherTiles, logRoot } from "./tiles.queries";

/** What verifying the log made out: its head, and whatever is wrong, as it is found. */
export type Verified = {
  lines: number;
  /** Lines whose salt was dropped: what they say is bound by the lines around them alone. */
  unsalted: number;
  hash: string;
  root: Buffer;
};
type Tell = (finding: Finding) => void;

/**
 * Verifies the log from its first line, and the record by the log: the chain, the tree and the rows that lines name;
 * then each row that a line named, and each row that is public. `expected` are heads of the tree that were signed
 * before and kept elsewhere. Everything is read in pages.
 */
export async function verifyRecord(tell: Tell, expected: readonly TreeHead[] = []): Promise<Verified> {
  const verified = await verifyLog(tell, expected);
  for (const table of PUBLIC_TABLES) {
    await verifyLoggedRows(table, tell);
    await findUnknownRows(table, tell);
  }
  const count = await db().eventPending.count();
  if (count > 0) tell({ what: "waiting", count });
  for (const finding of await missingGuards()) tell(finding);
  return verified;
}

async function verifyLog(tell: Tell, expected: readonly TreeHead[]): Promise<Verified> {
  const tree = new GrowingTree();
  const rows = new RowsOfLines(tell);
  const passed = new HeadsPassed(expected);
  let last: { seq: bigint; hash: string } | undefined;
  let unsalted = 0;
  let broken: Break | null = null;
  passed.look(tree);
  for await (const lines of logPages()) {
    const verified: ReturnType<typeof verifyLines> | null = broken ? null : verifyLines(lines, last);
    if (verified?.ok) last = verified.last;
    else broken ??= verified?.ok === false ? verified.broken : null;
    for (const line of lines) {
      const { leaf, isKept } = enteredAs(line);
      if (line.salt === null) unsalted++;
      if (!isKept) tell({ what: "leaf", seq: line.seq });
      tree.add(leaf);
      passed.look(tree);
      await rows.verify(line);
    }
  }
  if (broken) tell({ what: "line", ...broken });
  await rows.verifyRest();
  passed.tellRest(tree.size, tell);
  // What is served is computed from kept leaves and tiles: it has to lead to the same root.
  const isKept = await logRoot(tree.size).then(
    (root) => root.equals(tree.root()),
    () => false,
  );
  if (!broken && (!isKept || (await hasOtherTiles(tree.size)))) tell({ what: "tiles" });
  return { lines: tree.size, unsalted, hash: last?.hash ?? "", root: tree.root() };
}

/** The leaf that a line amounts to. Without its salt, which may be dropped, the commitment is taken as it is. */
function enteredAs(line: KeptLine): { leaf: Buffer; isKept: boolean } {
  const commitment = line.salt === null ? line.commitment : commitmentTo(lineHash(line), line.salt);
  const leaf = leafHash(entryOf(line, commitment));
  return { leaf, isKept: commitment === line.commitment && leaf.toString("hex") === line.leaf };
}

/** Heads that were signed, each compared when the tree has its size. */
class HeadsPassed {
  readonly #expected: readonly TreeHead[];
  readonly #other: number[] = [];

  constructor(expected: readonly TreeHead[]) {
    this.#expected = expected;
  }

  look(tree: GrowingTree): void {
    for (const { size, root } of this.#expected)
      if (size === tree.size && !tree.root().equals(root)) this.#other.push(size);
  }

  tellRest(size: number, tell: Tell): void {
    for (const expected of this.#other) tell({ what: "other_history", expected });
    for (const { size: wanted } of this.#expected)
      if (wanted > size) tell({ what: "shorter", size, expected: wanted });
  }
}

/** The lists of rows, read beside the lines that they belong to. */
class RowsOfLines {
  readonly #tell: Tell;
  readonly #rows = allRows();
  #next: Listed | null | undefined;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  async verify({ seq, rows }: KeptLine): Promise<void> {
    const tree = new GrowingTree();
    for (let row = await this.#peek(); row && row.seq <= seq; row = await this.#peek()) {
      if (row.seq === seq) tree.add(rowLeaf(row));
      else this.#tell({ what: "rows", seq: row.seq });
      this.#next = undefined;
    }
    const found = rowsOf(tree);
    if (found?.count !== rows?.count || found?.root !== rows?.root) this.#tell({ what: "rows", seq });
  }

  /** Rows of lines after the last one. */
  async verifyRest(): Promise<void> {
    const row = await this.#peek();
    if (row) this.#tell({ what: "rows", seq: row.seq });
    await this.#rows.return(undefined);
  }

  async #peek(): Promise<Listed | null> {
    if (this.#next === undefined) this.#next = (await this.#rows.next()).value ?? null;
    return this.#next;
  }
}

type Listed = HashedRow & { seq: bigint; position: number };

async function* allRows(): AsyncGenerator<Listed, undefined> {
  for (let [seq, position] = [0n, 0]; ; ) {
    const rows = await db().$queryRaw<Listed[]>`
      SELECT seq, position, "table", "rowId", hash FROM "EventRow"
      WHERE (seq, position) > (${seq}, ${position}) ORDER BY seq, position LIMIT ${PAGE}`;
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    [seq, position] = [last.seq, last.position];
  }
}

/** From the log to the record: each row is as the last line that named it left it. */
async function verifyLoggedRows({ table }: PublicTable, tell: Tell): Promise<void> {
  for await (const logged of loggedRows(db(), table)) {
    const rows = await readRows(
      db(),
      table,
      logged.map(({ rowId }) => rowId),
    );
    const hashes = new Map(rows.map(({ rowId, canonical }) => [rowId, rowHash(canonical)]));
    const wrong = logged.filter(({ rowId, hash }) => hashes.get(rowId) !== hash);
    const called = await calledBy(
      db(),
      table,
      wrong.map(({ rowId }) => rowId),
    );
    for (const { rowId, seq } of wrong)
      tell({
        what: hashes.has(rowId) ? "row_changed" : "row_gone",
        ...{ table, rowId, seq, called: called.get(rowId) ?? "" },
      });
  }
}

/** From the record to the log: each row that is public is one that a line named. */
async function findUnknownRows({ table }: PublicTable, tell: Tell): Promise<void> {
  for await (const rows of unknownRows(db(), table)) {
    const ids = rows.map(({ rowId }) => rowId);
    const called = await calledBy(db(), table, ids);
    for (const rowId of ids) tell({ what: "row_unknown", table, rowId, called: called.get(rowId) ?? "" });
  }
}
