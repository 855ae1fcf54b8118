import { db } from "@/lib/db";
import type { Holdings } from "./holdings";

/** What each of these people holds, in one question. */
export async function holdingsOf(userIds: readonly string[]): Promise<ReadonlyMap<string, Holdings>> {
  if (userIds.length === 0) return new Map();
  const rows = await db().$queryRaw<(Holdings & { id: string })[]>`
    SELECT u.id,
      (SELECT count(*)::int FROM "Claim" c WHERE c."assigneeId" = u.id AND c.status IN ('open', 'checked')) AS review,
      (SELECT count(*)::int FROM "Claim" c WHERE c.status = 'draft' AND c."deletedAt" IS NULL
        AND (c."assigneeId" = u.id OR (c."createdById" = u.id AND c."assigneeId" IS NULL))) AS begun,
      (SELECT count(*)::int FROM "Draft" d WHERE d."userId" = u.id) AS typed,
      (SELECT count(*)::int FROM "Follow" f WHERE f."userId" = u.id) AS follows
    FROM unnest(${userIds}::uuid[]) AS u(id)`;
  return new Map(rows.map(({ id, ...held }) => [id, held]));
}

/** Most people who are offered in a list to choose from. */
const MOST_OFFERED = 300;

/** Who works here and could take something over, by name. */
export async function colleagues() {
  return db().user.findMany({
    where: { disabledAt: null, role: { not: null } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_OFFERED,
    select: { id: true, name: true, role: true },
  });
}
export type Colleague = Awaited<ReturnType<typeof colleagues>>[number];
