import { db } from "@/lib/db";
import { JUDGEMENTS, type Standing } from "./holdings";

type Counts = Standing["held"] & Standing["left"] & { id: string; due: number };

/** What each of these people holds, and what they leave with others, in one question. */
export async function holdingsOf(userIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (userIds.length === 0) return new Map();
  const rows = await db().$queryRaw<Counts[]>`
    SELECT u.id,
      (SELECT count(*)::int FROM "Claim" c WHERE c."assigneeId" = u.id AND c.status IN ('open', 'checked')) AS review,
      (SELECT count(*)::int FROM "Claim" c WHERE c.status = 'draft' AND c."deletedAt" IS NULL
        AND (c."assigneeId" = u.id OR (c."createdById" = u.id AND c."assigneeId" IS NULL))) AS begun,
      (SELECT count(*)::int FROM "Draft" d WHERE d."userId" = u.id
        AND split_part(d.key, ':', 1) <> ALL(${JUDGEMENTS})) AS typed,
      (SELECT count(*)::int FROM "Follow" f WHERE f."userId" = u.id) AS follows,
      (SELECT count(*)::int FROM "Watch" w WHERE w."ownerId" = u.id AND w.status <> 'ended') AS watches,
      (SELECT count(*)::int FROM "Claim" c WHERE c."assigneeId" = u.id AND c.status IN ('open', 'checked')
        AND c."reviewDueOn" IS NOT NULL) AS due,
      (SELECT count(*)::int FROM "Verdict" v WHERE v."authorId" = u.id AND v.status = 'submitted') AS submitted,
      (SELECT count(*)::int FROM "Proposal" p WHERE p."authorId" = u.id AND p.status = 'proposed') AS proposals,
      (SELECT count(*)::int FROM "Rewording" r WHERE r."flaggedById" = u.id AND r.status = 'flagged') AS flagged
    FROM unnest(${userIds}::uuid[]) AS u(id)`;
  return new Map(
    rows.map(({ id, due, submitted, proposals, flagged, ...held }) => [
      id,
      { held, left: { submitted, proposals, flagged }, due },
    ]),
  );
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
