import { doesStand } from "@/lib/claims/workflow";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ClaimLine } from "./select";

const retraction = {
  endedAt: true,
  retractionEn: true,
  retractionZh: true,
  retractionConfirmedAt: true,
} satisfies Prisma.VerdictSelect;

export type Retraction = Prisma.VerdictGetPayload<{ select: typeof retraction }>;
export type Retractions = ReadonlyMap<string, Retraction>;

/** When and why the verdict was retracted, by the claims that have none in force since. */
export async function retractionsOf(
  claims: readonly Pick<ClaimLine, "id" | "status" | "publicSince">[],
): Promise<Retractions> {
  const ids = claims.filter((claim) => claim.status !== "withdrawn" && !doesStand(claim)).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await db().verdict.findMany({
    where: { claimId: { in: ids }, status: "retracted" },
    orderBy: { version: "asc" },
    select: { claimId: true, ...retraction },
  });
  return new Map(rows.map(({ claimId, ...row }) => [claimId, row]));
}
