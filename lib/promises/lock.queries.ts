import type { PartialDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { Promise as PromiseRow } from "@/lib/generated/prisma/client";
import type { ClaimKind, ClaimStatus, Lang } from "@/lib/generated/prisma/enums";

export type WordingRow = {
  id: string;
  kind: ClaimKind;
  status: ClaimStatus;
  speakerId: string;
  promiseId: string | null;
  saidOn: Date | null;
  saidPrecision: PartialDate["precision"] | null;
  quote: string;
  quoteLang: Lang;
  publicSince: Date | null;
};

/** These claims in the order of their ids, held until the transaction ends. Hold them before their promise. */
export async function lockClaims(tx: Tx, ids: string[]): Promise<WordingRow[]> {
  return tx.$queryRaw<WordingRow[]>`
    SELECT id, kind::text AS kind, status::text AS status, "speakerId", "promiseId", "saidOn",
      "saidPrecision"::text AS "saidPrecision", quote, "quoteLang"::text AS "quoteLang", "publicSince"
    FROM "Claim" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** The promise, held until the transaction ends: whoever links wordings or compares them queues up here. */
export async function lockPromise(tx: Tx, id: string): Promise<PromiseRow | null> {
  await tx.$executeRaw`SELECT 1 FROM "Promise" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.promise.findUnique({ where: { id } });
}
