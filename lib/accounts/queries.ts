import { demoAllowed } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import type { Lang } from "@/lib/generated/prisma/enums";
import { sha256 } from "@/lib/hash";
import { pageArgs, pageOf } from "@/lib/paging";
import { resetState } from "./resetState";
import type { PeopleFilter } from "./schema";

/** Accounts that somebody could sign in to: the sample's do not count outside a demonstration. */
export function canSignIn() {
  return demoAllowed() ? {} : { demo: false };
}

/** Whether nobody has an account yet: then, and only then, the first admin can be made. */
export async function needsFirstRun(): Promise<boolean> {
  return (await db().user.findFirst({ where: canSignIn(), select: { id: true } })) === null;
}

/** One page of the people with an account, by name, for those who may set roles. */
export async function listPeople({ q, state }: PeopleFilter, after?: string) {
  const found = { contains: q, mode: "insensitive" } as const;
  const rows = await db().user.findMany({
    where: {
      disabledAt: state === "disabled" ? { not: null } : null,
      ...(q ? { OR: [{ name: found }, { email: found }] } : {}),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    ...pageArgs(after),
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      demo: true,
      disabledAt: true,
      createdAt: true,
      identities: { select: { provider: true } },
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  return pageOf(rows);
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>["rows"][number];

/** Names on the page of the people: far more than any desk has, and a page that can be read. */
const MOST_LISTED = 200;

/** Those who agreed to be named, by name; nobody who cannot work here. */
export function listedPeople() {
  return db().user.findMany({
    where: { listed: true, disabledAt: null, role: { not: null } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_LISTED,
    select: { id: true, name: true, role: true },
  });
}

export type NamedPerson = Awaited<ReturnType<typeof listedPeople>>[number];

/** A person's own account, for the page of their account. */
export async function accountOf(userId: string) {
  const { passwordHash, ...account } = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      role: true,
      lang: true,
      demo: true,
      listed: true,
      passwordHash: true,
      identities: { select: { provider: true, createdAt: true } },
    },
  });
  return { ...account, hasPassword: passwordHash !== null };
}

/** The language that somebody chose for the desk; null for none. */
export async function langOf(userId: string): Promise<Lang | null> {
  const person = await db().user.findUnique({ where: { id: userId }, select: { lang: true } });
  return person?.lang ?? null;
}

/** A person's own sessions that have not ended, the latest first. */
export async function sessionsOf(userId: string, now: Date) {
  const { sessionVersion: version } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  return db().session.findMany({
    where: { userId, version, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { id: "desc" },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  });
}

export type ListedSession = Awaited<ReturnType<typeof sessionsOf>>[number];

/** What the page of a link for a new password shows to whoever has it; null for one that was never given out. */
export async function resetOf(token: string, now: Date) {
  const row = await db().passwordReset.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      user: { select: { name: true, email: true, disabledAt: true } },
    },
  });
  return row && { name: row.user.name, email: row.user.email, state: resetState(row, now) };
}

/** Whether this site is a demonstration: its sample accounts may sign in. */
export function isDemo(): boolean {
  return demoAllowed();
}

/** Most people whom a list offers. */
const MOST_OFFERED = 200;

/** Those who may review, by name; without some, such as who wrote what waits for a second person. */
export async function reviewers(without: readonly (string | null)[] = []) {
  const ids = without.filter((id) => id !== null);
  return db().user.findMany({
    where: { disabledAt: null, role: { in: ["reviewer", "admin"] }, id: { notIn: ids } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_OFFERED,
    select: { id: true, name: true },
  });
}
export type Reviewer = Awaited<ReturnType<typeof reviewers>>[number];
