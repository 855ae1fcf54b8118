import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Audience } from "../query";
import { type Near, NOTHING_NEAR } from "./fuse";
import { meantAlike } from "./queries";

/** Documents that meaning may add to an answer, at most: few would be looked at further down. */
const MOST_NEAR = 50;

/** What is meant alike, as documents of an index of claims, without some; for readers only its public ones. */
export async function nearDocuments(
  indexId: number,
  text: string,
  audience: Audience,
  not: readonly string[] = [],
): Promise<Near> {
  const alike = await meantAlike(text, MOST_NEAR, audience);
  if (alike.length === 0) return NOTHING_NEAR;
  const isPublic = audience === "public" ? Prisma.sql`AND "isPublic"` : Prisma.empty;
  const rows = await db().$queryRaw<{ number: number; key: string }[]>`
    SELECT number, key FROM "SearchDocument"
    WHERE "indexId" = ${indexId} AND key = ANY(${alike.map(({ claimId }) => claimId)})
      AND key <> ALL(${[...not]}) ${isPublic}`;
  const likeness = new Map(alike.map((one) => [one.claimId, one.likeness]));
  return new Map(rows.map(({ number, key }) => [number, likeness.get(key) ?? 0]));
}
