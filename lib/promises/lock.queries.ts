import { lockRows, type Tx } from "@/lib/db";
import type { Claim, Promise as PromiseRow } from "@/lib/generated/prisma/client";

/** What is asked of a claim that is, or may become, a wording. */
export type WordingRow = Pick<
  Claim,
  | "id"
  | "kind"
  | "status"
  | "speakerId"
  | "promiseId"
  | "saidOn"
  | "saidPrecision"
  | "quote"
  | "quoteLang"
  | "publicSince"
>;

/** The promise, locked until the transaction ends: linking and comparing wordings wait here. Lock its claims first. */
export async function lockPromise(tx: Tx, id: string): Promise<PromiseRow | null> {
  await lockRows(tx, "Promise", [id]);
  return tx.promise.findUnique({ where: { id } });
}
