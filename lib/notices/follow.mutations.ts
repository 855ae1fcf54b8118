import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Followed } from "./schema";

/** More than anybody reads of; a program that follows everything is stopped. */
const MOST_FOLLOWED = 2_000;

/** The tables of what can be followed. They belong to nouns further right, which this one does not know. */
const TABLES: Record<Followed["subjectType"], string> = {
  watch: "Watch",
  source: "Source",
  promise: "Promise",
};

/** From now on the person is told what happens to it; nothing changes where they are already. */
export async function follow(tx: Tx, userId: string, followed: Followed): Promise<void> {
  await tx.follow.createMany({ data: [{ userId, ...followed }], skipDuplicates: true });
}

/** Whoever follows a promise follows another too: one that it was merged into, or a part that was split off. */
export async function alsoFollow(tx: Tx, promiseId: string, otherId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Follow" ("userId", "subjectType", "subjectId")
    SELECT "userId", "subjectType", ${otherId}::uuid FROM "Follow"
    WHERE "subjectType" = 'promise' AND "subjectId" = ${promiseId}::uuid
    ON CONFLICT DO NOTHING`;
}

/** Begins to follow what is there. */
export function startFollowing(actor: Actor, followed: Followed): Promise<Result<{ follows: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "read_desk");
    if (no) return no;
    const table = Prisma.raw(`"${TABLES[followed.subjectType]}"`);
    const found = await tx.$queryRaw<
      unknown[]
    >`SELECT 1 FROM ${table} WHERE id = ${followed.subjectId}::uuid`;
    if (found.length === 0) return refuse("not_found");
    if ((await tx.follow.count({ where: { userId: me.id } })) >= MOST_FOLLOWED)
      return refuse("follows_too_many", { values: { count: MOST_FOLLOWED } });
    await follow(tx, me.id, followed);
    return done({ follows: true });
  });
}

/** Ends it; what was told stays in their list. */
export function stopFollowing(actor: Actor, followed: Followed): Promise<Result<{ follows: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "read_desk");
    if (no) return no;
    await tx.follow.deleteMany({ where: { userId: me.id, ...followed } });
    return done({ follows: false });
  });
}
