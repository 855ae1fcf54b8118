import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Draft } from "@/lib/generated/prisma/client";

/** What this person typed into this form and has not saved; nobody else's is ever read. */
export async function draftOf(actor: Actor, key: string): Promise<Draft | null> {
  return db().draft.findUnique({ where: { userId_key: { userId: actor.id, key } } });
}
