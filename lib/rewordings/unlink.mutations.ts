import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim, Promise as PromiseRow } from "@/lib/generated/prisma/client";
import { lockPromise } from "@/lib/promises/lock.queries";
import { notAWording } from "@/lib/promises/notAWording";
import type { UnlinkedWording } from "@/lib/promises/schema";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { offerUndo } from "@/lib/undo/mutations";
import type { UndoData } from "@/lib/undo/schema";
import { areCompared, dismissAcross, suggestAgain } from "./dismissAcross.mutations";

/**
 * Takes a claim out of its promise, with a reason. A comparison that a person proposed or flagged has to be dismissed
 * first.
 */
export function unlinkWording(actor: Actor, input: UnlinkedWording): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const held = await lockWording(tx, input.claimId);
    if (!held.ok) return held;
    if (held.value.claim.publicSince) return refuse("needs_proposal");
    const taken = await takeOut(tx, me, held.value, input.reason);
    if (!taken.ok) return taken;
    const { claim, promise } = held.value;
    const rewordingIds = taken.value.flatMap(({ verb, subjectId }) =>
      verb === "rewording.dismissed" && subjectId ? [subjectId] : [],
    );
    const { titleEn: nameEn, titleZh: nameZh } = promise;
    const was = { claimId: claim.id, promiseId: promise.id, rewordingIds };
    await offerUndo(tx, me, "wording_unlinked", was, { nameEn, nameZh });
    await append(tx, me.id, ...taken.value);
    return done(null);
  });
}

/** Part of a write that puts a wording back into its promise, with what the program had suggested of it there. */
export async function putWordingBack(
  tx: Tx,
  { claimId, promiseId, rewordingIds }: UndoData<"wording_unlinked">,
): Promise<Result<AuditEvent[]>> {
  const [claim] = await lockClaims(tx, [claimId]);
  const promise = claim && (await lockPromise(tx, promiseId));
  if (!promise || promise.mergedIntoId || claim.promiseId || claim.publicSince) return refuse("undo_changed");
  if (notAWording(claim)) return refuse("undo_changed");
  await tx.claim.update({ where: { id: claimId }, data: { promiseId } });
  const suggested = await suggestAgain(tx, rewordingIds);
  const about = { subjectType: "promise", subjectId: promiseId } as const;
  return done([...suggested, { ...about, verb: "promise.unlink_undone", data: { claimId } }]);
}

type Wording = { claim: Claim; promise: PromiseRow };

/** A claim and the promise that it is a wording of, held. */
export async function lockWording(tx: Tx, claimId: string): Promise<Result<Wording>> {
  const [claim] = await lockClaims(tx, [claimId]);
  const promise = claim?.promiseId ? await lockPromise(tx, claim.promiseId) : null;
  return claim && promise ? done({ claim, promise }) : refuse(claim ? "not_linked" : "not_found");
}

/** Part of a write that holds both. */
export async function takeOut(
  tx: Tx,
  me: Actor,
  { claim, promise }: Wording,
  reason: string,
): Promise<Result<AuditEvent[]>> {
  const claimId = claim.id;
  const others = await tx.claim.findMany({ where: { promiseId: promise.id, id: { not: claimId } } });
  const rest = others.map(({ id }) => id);
  if (await areCompared(tx, [claimId], rest)) return refuse("wording_is_compared");
  const dismissed = await dismissAcross(tx, me, [claimId], rest, reason);
  await tx.claim.update({ where: { id: claimId }, data: { promiseId: null } });
  const about = { subjectType: "promise", subjectId: promise.id } as const;
  return done([...dismissed, { ...about, verb: "promise.unlinked", data: { claimId, reason } }]);
}
