import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Draft } from "@/lib/generated/prisma/client";

/** What this person typed into this form and has not saved; nobody else's is ever read. */
export async function draftOf(actor: Actor, key: string): Promise<Draft | null> {
  return db().draft.findUnique({ where: { userId_key: { userId: actor.id, key } } });
}

/** All forms that this person left unfinished, latest first. */
export async function draftsOf(actor: Actor): Promise<Pick<Draft, "key" | "updatedAt">[]> {
  const select = { key: true, updatedAt: true } as const;
  return db().draft.findMany({ where: { userId: actor.id }, orderBy: { updatedAt: "desc" }, select });
}
