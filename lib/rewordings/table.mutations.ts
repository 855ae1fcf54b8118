import { compare } from "@/lib/compare/compare";
import type { Comparison, Wording } from "@/lib/compare/types";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { saidDate, type WordingRow } from "@/lib/promises/queries";
import { recordOf, tableOf } from "./comparerRecord";
import type { TermChangeInput } from "./schema";

/** The words of a claim as the comparer takes them. */
export function wordingOf(
  claim: Pick<WordingRow, "quote" | "quoteLang" | "saidOn" | "saidPrecision">,
): Wording {
  return { text: claim.quote, lang: claim.quoteLang, saidOn: saidDate(claim) };
}

/** Puts these rows in the place of whatever table the rewording has. */
export async function putTable(tx: Tx, rewordingId: string, rows: readonly TermChangeInput[]): Promise<void> {
  await tx.termChange.deleteMany({ where: { rewordingId } });
  const data = rows.map((row, position) => ({ ...row, id: newId(), rewordingId, position }));
  await tx.termChange.createMany({ data });
}

/** Keeps what the program said of the two wordings, and begins the reviewer's table and disclosure with it. */
export async function putProgram(
  tx: Tx,
  rewordingId: string,
  earlier: Wording,
  later: Wording,
  said: Comparison = compare(earlier, later),
): Promise<void> {
  const record = recordOf(earlier, later, said);
  await tx.programComparison.create({ data: { id: newId(), rewordingId, ...record } });
  await tx.rewording.update({ where: { id: rewordingId }, data: { disclosure: record.disclosure } });
  await putTable(tx, rewordingId, tableOf(record.changes));
}
