import { type Tx, transaction } from "@/lib/db";
import { type Refusal, type Result, refuse } from "@/lib/errors";
import { type Actor, can, type Subject, type Verb } from "./can";
import { actorNow } from "./queries";

/** Thrown to roll a transaction back with a refusal. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/**
 * Runs a write in one transaction. `me` is the actor as the database has it now, locked against a change of
 * role until the write is done; a refusal that `work` returns undoes whatever it wrote.
 */
export async function write<T>(
  actor: Actor,
  work: (tx: Tx, me: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await transaction(async (tx) => {
      const result = await work(tx, await actorNow(tx, actor));
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The refusal of somebody who may not, or null for somebody who may. */
export function forbidden(me: Actor, verb: Verb, subject?: Subject): Refusal | null {
  if (can(me, verb, subject)) return null;
  const onlyTheSecond = can(me, verb);
  return refuse(onlyTheSecond ? "needs_second_person" : "forbidden");
}
