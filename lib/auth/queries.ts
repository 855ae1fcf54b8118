import { db, type Tx } from "@/lib/db";
import { settings } from "@/lib/env";
import type { Actor } from "./can";

/** The actor as the database has it now, locked against a change of role until the transaction ends. */
export async function actorNow(tx: Tx, actor: Actor): Promise<Actor> {
  const [row] = await tx.$queryRaw<Actor[]>`
    SELECT id, name, role::text AS role FROM "User" WHERE id = ${actor.id}::uuid AND "disabledAt" IS NULL FOR SHARE`;
  return row ?? { id: actor.id, name: actor.name, role: null };
}

/** Demo accounts are known to all: they exist only where the site says that it is a demonstration. */
export function demoAllowed(): boolean {
  return settings().STET_DEMO === true;
}

/** Who may be signed in at all. */
function able() {
  return { disabledAt: null, ...(demoAllowed() ? {} : { demo: false }) };
}

/** The person whom a session names, if that session has not been ended since. */
export async function personOfSession(userId: string, sessionVersion: number): Promise<Actor | null> {
  return db().user.findFirst({
    where: { id: userId, sessionVersion, ...able() },
    select: { id: true, name: true, role: true },
  });
}

/** What signing in by password needs to know. `email` in lower case. */
export async function personByEmail(email: string) {
  return db().user.findFirst({
    where: { email, ...able() },
    select: { id: true, sessionVersion: true, passwordHash: true },
  });
}

/** The person whom an account at an identity provider signs in; an e-mail address alone never does. */
export async function personByIdentity(provider: string, subject: string) {
  return db().user.findFirst({
    where: { identities: { some: { provider, subject } }, ...able() },
    select: { id: true, sessionVersion: true },
  });
}
