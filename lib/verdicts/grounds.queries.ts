import { isMissing } from "@/lib/captures/quoteState";
import { quoteStatesOf } from "@/lib/captures/quoteState.queries";
import type { Tx } from "@/lib/db";
import type { Claim } from "@/lib/generated/prisma/client";
import { sourceNumbers } from "@/lib/sources/numbers";
import type { Ground } from "./restsOn";

/** All evidence of a claim that was not taken off, and whether its words are missing in the copies of its source. */
export async function groundsFor(tx: Tx, claimId: string): Promise<Ground[]> {
  const states = await quoteStatesOf(claimId, tx);
  return Array.from(states, ([id, { evidence }]) => ({ id, isMissing: isMissing(evidence) }));
}

type Held = Pick<Claim, "id" | "publicSince">;

/** The number of each piece of evidence of a held claim. */
export async function numbersOf(tx: Tx, { id, publicSince }: Held): Promise<Map<string, number>> {
  const rows = await tx.evidence.findMany({
    where: { claimId: id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, removedAt: true },
  });
  return sourceNumbers(rows, publicSince);
}

/** The numbers by which reasons may name the sources of a held claim. */
export async function numbersFor(tx: Tx, claim: Held): Promise<number[]> {
  return [...(await numbersOf(tx, claim)).values()];
}
