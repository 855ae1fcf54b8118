import type { Tx } from "@/lib/db";
import type { Actor } from "./can";

/** The actor as the database has it now, locked against a change of role until the transaction ends. */
export async function actorNow(tx: Tx, actor: Actor): Promise<Actor> {
  const [row] = await tx.$queryRaw<Actor[]>`
    SELECT id, name, role::text AS role FROM "User" WHERE id = ${actor.id}::uuid AND "disabledAt" IS NULL FOR SHARE`;
  return row ?? { id: actor.id, name: actor.name, role: null };
}
