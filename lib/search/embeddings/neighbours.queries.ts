import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Audience } from "../query";
import { type Neighbours, NO_NEIGHBOURS } from "./fuse";
import { nearestClaims } from "./queries";

/** Documents that embeddings may add to the results: few would be looked at further down. */
const MAX_NEIGHBOURS = 50;

/** The nearest neighbours of a text as documents of an index of claims; for readers public ones only. */
export async function neighbouringDocuments(
  indexId: number,
  text: string,
  audience: Audience,
  excludedIds: readonly string[] = [],
): Promise<Neighbours> {
  const nearest = await nearestClaims(text, MAX_NEIGHBOURS, audience);
  if (nearest.length === 0) return NO_NEIGHBOURS;
  const isPublic = audience === "public" ? Prisma.sql`AND "isPublic"` : Prisma.empty;
  const rows = await db().$queryRaw<{ number: number; key: string }[]>`
    SELECT number, key FROM "SearchDocument"
    WHERE "indexId" = ${indexId} AND key = ANY(${nearest.map(({ claimId }) => claimId)})
      AND key <> ALL(${[...excludedIds]}) ${isPublic}`;
  const similarity = new Map(nearest.map((one) => [one.claimId, one.similarity]));
  return new Map(rows.map(({ number, key }) => [number, similarity.get(key) ?? 0]));
}
