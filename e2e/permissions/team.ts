import { randomUUID } from "node:crypto";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import type { Actor } from "@/lib/auth/can";
import { hashPassword } from "@/lib/auth/password";
import { makeUser } from "@/prisma/testing/factories";
import { type Answer, callAction, type Fields, postAction, sessionOf } from "../actions";

/** Whoever may ask: somebody without a session, with an account that has no role, and with each role. */
export const WHO = ["reader", "none", "editor", "reviewer", "admin"] as const;
export type Who = (typeof WHO)[number];

export const EVERYBODY: readonly Who[] = [...WHO];
export const SIGNED_IN: readonly Who[] = ["none", "editor", "reviewer", "admin"];
export const EDITORS: readonly Who[] = ["editor", "reviewer", "admin"];
export const REVIEWERS: readonly Who[] = ["reviewer", "admin"];
export const ADMINS: readonly Who[] = ["admin"];
export const NOBODY: readonly Who[] = [];

/** Of what readers see: nobody does it alone, whatever their role. */
export const OF_PUBLIC = {
  when: "of what readers see",
  allowed: NOBODY,
  reasonOf: (who: Who) =>
    who === "reader" ? "signed_out" : EDITORS.includes(who) ? "needs_proposal" : "forbidden",
} as const;

export const origin = process.env.E2E_BASE_URL ?? "http://localhost:3000";

export type Account = { actor: Actor; email: string; cookie: string };

let passwordHash: Promise<string> | undefined;

/** A new account that can sign in with DEMO_PASSWORD; only signed in where a session is asked for. */
export async function newPerson(who: Exclude<Who, "reader">): Promise<{ actor: Actor; email: string }> {
  passwordHash ??= hashPassword(DEMO_PASSWORD);
  const email = `${who}-${randomUUID()}@example.org`;
  const role = who === "none" ? null : who;
  return { email, actor: await makeUser(role, { email, passwordHash: await passwordHash }) };
}

export async function newAccount(who: Exclude<Who, "reader">): Promise<Account> {
  const person = await newPerson(who);
  return { ...person, cookie: await sessionOf(origin, person.email, DEMO_PASSWORD) };
}

/** One account for each role, and `author`, who is none of them; `gather` fills it before the first test. */
export const team = {} as Record<Exclude<Who, "reader">, Account> & { author: Actor };

export async function gather(): Promise<void> {
  for (const who of WHO) if (who !== "reader") team[who] = await newAccount(who);
  team.author = await makeUser("reviewer");
}

export function headersOf(who: Who): Record<string, string> {
  return who === "reader" ? {} : { cookie: team[who].cookie };
}

export const post = (who: Who, action: string, fields: Fields, headers = headersOf(who)): Promise<Answer> =>
  postAction(origin, action, fields, headers);

export const call = (who: Who, action: string, typed: string): Promise<string> =>
  callAction(origin, action, typed, headersOf(who));
