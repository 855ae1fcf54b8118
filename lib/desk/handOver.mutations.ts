import { disabled, lockedPerson } from "@/lib/accounts/mutations";
import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import { type Actor, can } from "@/lib/auth/can";
import { heldPerson } from "@/lib/auth/queries";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { JUDGEMENTS } from "./holdings";

/** Most claims, and most watches, that one hand-over moves, each with its event; what is left goes with the next. */
const MOST = 500;

type HandedOver = { claims: number; typed: number; follows: number; watches: number };

/** Whose things were left, and who goes on with them. */
type Left = { userId: string; toId: string | null };

/** Hands over what somebody holds to another person, who goes on with it. What was written stays under its writer's name. */
export function handOver(actor: Actor, input: { userId: string; toId: string }): Promise<Result<Left>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "set_role");
    if (no) return no;
    if (!(await lockedPerson(tx, input.userId))) return refuse("not_found");
    const given = await give(tx, input);
    if (!given.ok) return given;
    await append(tx, me.id, ...given.value.events);
    return done(input);
  });
}

/** Disables an account, and hands over what the person holds in the same write when somebody is named. */
export function disablePerson(actor: Actor, input: { userId: string; toId?: string }): Promise<Result<Left>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "set_role");
    if (no) return no;
    const person = await lockedPerson(tx, input.userId);
    if (!person) return refuse("not_found");
    const ended = await disabled(tx, person);
    if (!ended.ok) return ended;
    const { userId, toId } = input;
    const given = toId ? await give(tx, { userId, toId }) : null;
    if (given && !given.ok) return given;
    await append(tx, me.id, ...(given?.value.events ?? []), ...ended.value);
    return done({ userId, toId: toId ?? null });
  });
}

type Given = { moved: HandedOver; events: AuditEvent[] };

async function give(tx: Tx, { userId, toId }: { userId: string; toId: string }): Promise<Result<Given>> {
  if (userId === toId) return refuse("invalid", { fields: { toId: "hand_over_self" } });
  const to = await heldPerson(tx, toId);
  if (!to?.role) return refuse("invalid", { fields: { toId: "hand_over_who" } });
  // Watches first, as where one has found something: it holds its own row before it drafts claims.
  const watches = await giveWatches(tx, userId, toId);
  const claims = await heldClaims(tx, userId);
  if (claims.some(({ status }) => status !== "draft") && !can(to, "write_verdict"))
    return refuse("invalid", { fields: { toId: "hand_over_reviewer" } });
  const ids = claims.map(({ id }) => id);
  await tx.claim.updateMany({
    where: { id: { in: ids } },
    data: { assigneeId: toId, assignedAt: new Date() },
  });
  const [typed, follows] = [await giveTyped(tx, userId, toId), await giveFollows(tx, userId, toId)];
  const moved = { claims: ids.length, typed, follows, watches: watches.length };
  const data = { to: toId };
  const assigned = ids.map(
    (subjectId) => ({ verb: "claim.assigned", subjectType: "claim", subjectId, data }) as const,
  );
  const watched = watches.map(
    (subjectId) => ({ verb: "watch.handed_over", subjectType: "watch", subjectId, data }) as const,
  );
  return done({
    moved,
    events: [
      ...watched,
      ...assigned,
      { verb: "user.handed_over", subjectType: "user", subjectId: userId, data: { toId, ...moved } },
    ],
  });
}

/** Claims that somebody has in hand, and those that they began: locked, and as they are then. */
async function heldClaims(tx: Tx, userId: string) {
  const found: Prisma.ClaimWhereInput = {
    OR: [
      { assigneeId: userId, status: { not: "withdrawn" } },
      { createdById: userId, assigneeId: null, status: "draft", deletedAt: null },
    ],
  };
  const before = await tx.claim.findMany({
    where: found,
    orderBy: { id: "asc" },
    take: MOST,
    select: { id: true },
  });
  const ids = before.map(({ id }) => id);
  await lockRows(tx, "Claim", ids);
  return tx.claim.findMany({ where: { id: { in: ids }, ...found }, select: { id: true, status: true } });
}

/** Watches that somebody answers for and that have not ended: what they draft is the other person's from now on. */
async function giveWatches(tx: Tx, userId: string, toId: string): Promise<string[]> {
  const owned = { ownerId: userId, status: { not: "ended" } } satisfies Prisma.WatchWhereInput;
  const select = { id: true } as const;
  const before = await tx.watch.findMany({ where: owned, orderBy: { id: "asc" }, take: MOST, select });
  await lockRows(
    tx,
    "Watch",
    before.map(({ id }) => id),
  );
  const held = await tx.watch.findMany({
    where: { id: { in: before.map(({ id }) => id) }, ...owned },
    select,
  });
  const ids = held.map(({ id }) => id);
  await tx.watch.updateMany({ where: { id: { in: ids } }, data: { ownerId: toId } });
  return ids;
}

/**
 * What was typed and not sent, but for judgements: sent by somebody else they would be under a name that did not write them,
 * and whoever did write them could decide on them. Where the other person has typed into the same form, theirs stays.
 */
async function giveTyped(tx: Tx, userId: string, toId: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Draft" d SET "userId" = ${toId}::uuid WHERE d."userId" = ${userId}::uuid
      AND split_part(d.key, ':', 1) <> ALL(${JUDGEMENTS})
      AND NOT EXISTS (SELECT 1 FROM "Draft" o WHERE o."userId" = ${toId}::uuid AND o.key = d.key)`;
}

async function giveFollows(tx: Tx, userId: string, toId: string): Promise<number> {
  await tx.$executeRaw`
    INSERT INTO "Follow" ("userId", "subjectType", "subjectId")
    SELECT ${toId}::uuid, "subjectType", "subjectId" FROM "Follow" WHERE "userId" = ${userId}::uuid
    ON CONFLICT DO NOTHING`;
  const { count } = await tx.follow.deleteMany({ where: { userId } });
  return count;
}
