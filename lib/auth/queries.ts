import { db, type Tx } from "@/lib/db";
import { settings } from "@/lib/env";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "./can";
import { type SecondFactorRule, secondFactorRules } from "./schema";

/** Somebody whose account is not disabled, locked against a change of role until the transaction ends. */
export async function heldPerson(tx: Tx, id: string): Promise<Actor | null> {
  const [row] = await tx.$queryRaw<Actor[]>`
    SELECT id, name, role::text AS role FROM "User" WHERE id = ${id}::uuid AND "disabledAt" IS NULL FOR SHARE`;
  return row ?? null;
}

/** The actor as the database has it now. */
export async function actorNow(tx: Tx, actor: Actor): Promise<Actor> {
  return (await heldPerson(tx, actor.id)) ?? { id: actor.id, name: actor.name, role: null };
}

/** Demo accounts are known to all: they exist only where the site says that it is a demonstration. */
export function demoAllowed(): boolean {
  return settings().STET_DEMO === true;
}

/** Who may be signed in at all. */
function able() {
  return { disabledAt: null, ...(demoAllowed() ? {} : { demo: false }) };
}

export type SignedIn = {
  actor: Actor;
  sessionId: string;
  lastSeenAt: Date;
  expiresAt: Date;
  /** The site asks for a second factor, and this person has none: they may do nothing but set one up. */
  mustSetUp: boolean;
};

/** The person whom a session names, if that session has neither ended nor been ended since. */
export async function personOfSession(userId: string, sessionId: string): Promise<SignedIn | null> {
  const row = await db().session.findFirst({
    where: { id: sessionId, userId, revokedAt: null, expiresAt: { gt: new Date() }, user: able() },
    select: {
      version: true,
      provider: true,
      lastSeenAt: true,
      expiresAt: true,
      user: {
        select: {
          id: true,
          name: true,
          role: true,
          demo: true,
          sessionVersion: true,
          secondFactor: { select: { confirmedAt: true } },
        },
      },
    },
  });
  if (!row || row.version !== row.user.sessionVersion) return null;
  const { id, name, role, demo, secondFactor } = row.user;
  // Where a provider vouched for them, its second factor counts; a sample account belongs to nobody alone.
  const isExempt = row.provider !== null || demo || secondFactor?.confirmedAt != null;
  const mustSetUp = !isExempt && asksForSecondFactor(await secondFactorRule(), role);
  const { lastSeenAt, expiresAt } = row;
  return { actor: { id, name, role }, sessionId, lastSeenAt, expiresAt, mustSetUp };
}

/** Of whom the site asks a second factor, as the settings have it. Inside a write, pass its transaction. */
export async function secondFactorRule(tx?: Tx): Promise<SecondFactorRule> {
  if (tx) await tx.$executeRaw`SELECT 1 FROM "Setting" WHERE key = 'second_factor' FOR SHARE`;
  const row = await (tx ?? db()).setting.findUnique({ where: { key: "second_factor" } });
  return secondFactorRules.catch("nobody").parse(row?.value);
}

function asksForSecondFactor(rule: SecondFactorRule, role: Role | null): boolean {
  return rule === "everybody" || (rule === "reviewers" && (role === "reviewer" || role === "admin"));
}

/** What signing in by password needs to know. `email` in lower case. */
export async function personByEmail(email: string) {
  return db().user.findFirst({
    where: { email, ...able() },
    select: {
      id: true,
      name: true,
      lang: true,
      demo: true,
      sessionVersion: true,
      passwordHash: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
}

/** The person whom an account at an identity provider signs in; an e-mail address alone never does. */
export async function personByIdentity(provider: string, subject: string) {
  return db().user.findFirst({
    where: { identities: { some: { provider, subject } }, ...able() },
    select: { id: true, sessionVersion: true },
  });
}
