import { randomUUID } from "node:crypto";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { openSession } from "@/lib/auth/sessions.mutations";
import { invite } from "@/lib/invitations/mutations";
import { makeUser } from "@/prisma/testing/factories";
import { ok } from "@/prisma/testing/verdicts";
import type { Row } from "./row";
import { ADMINS, EVERYBODY, NOBODY, newPerson, SIGNED_IN, team, type Who } from "./team";

const NEW_PASSWORD = "dots under the words";

const invitation = () => ok(invite(team.admin.actor, { role: "editor", days: 7 }));
const newcomer = () => ({ name: "Noor Example", email: `newcomer-${randomUUID()}@example.org` });

const DAY = 24 * 60 * 60 * 1000;

async function openedFor(userId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + DAY);
  return (await openSession({ userId, sessionVersion: 1, device: null, expiresAt })).sessionId;
}

/** A session of the very person who will end it; for a reader somebody else's. */
const sessionFor = (who: Who) => openedFor(team[who === "reader" ? "editor" : who].actor.id);

/** People, their sessions and the settings of the site. */
export const PEOPLE: Row[] = [
  {
    action: "signInAction",
    allowed: EVERYBODY,
    fields: async () => ({ email: (await newPerson("editor")).email, password: DEMO_PASSWORD }),
  },
  {
    action: "firstRunAction",
    when: "once somebody has an account",
    allowed: NOBODY,
    reason: "already_set_up",
    fields: async () => ({ ...newcomer(), password: NEW_PASSWORD }),
  },
  { action: "signOutAction", allowed: EVERYBODY, ownAccount: true, fields: async () => ({ to: "/en" }) },
  {
    action: "signOutEverywhereAction",
    allowed: SIGNED_IN,
    ownAccount: true,
    fields: async () => ({ to: "/en" }),
  },
  {
    action: "endSessionAction",
    allowed: SIGNED_IN,
    fields: async (who) => ({ sessionId: await sessionFor(who) }),
  },
  {
    action: "endSessionAction",
    when: "of somebody else",
    allowed: NOBODY,
    reasonOf: (who) => (who === "reader" ? "signed_out" : "not_found"),
    fields: async () => ({ sessionId: await openedFor((await makeUser("editor")).id) }),
  },
  { action: "endOtherSessionsAction", allowed: SIGNED_IN, ownAccount: true, fields: async () => ({}) },
  {
    action: "setPasswordAction",
    allowed: SIGNED_IN,
    ownAccount: true,
    fields: async () => ({ currentPassword: DEMO_PASSWORD, newPassword: NEW_PASSWORD }),
  },
  { action: "connectAction", allowed: SIGNED_IN, fields: async () => ({}) },
  { action: "inviteAction", allowed: ADMINS, fields: async () => ({ role: "editor", days: "7" }) },
  {
    action: "revokeInvitationAction",
    allowed: ADMINS,
    fields: async () => ({ invitationId: (await invitation()).invitationId }),
  },
  {
    action: "acceptInvitationAction",
    allowed: EVERYBODY,
    fields: async () => ({ ...newcomer(), token: (await invitation()).token, password: NEW_PASSWORD }),
  },
  {
    action: "acceptWithProviderAction",
    allowed: EVERYBODY,
    fields: async () => ({ ...newcomer(), token: (await invitation()).token }),
  },
  {
    action: "setRoleAction",
    allowed: ADMINS,
    fields: async () => ({ userId: (await makeUser("editor")).id, role: "reviewer" }),
  },
  {
    action: "disableAction",
    allowed: ADMINS,
    fields: async () => ({ userId: (await makeUser("editor")).id }),
  },
  {
    action: "enableAction",
    allowed: ADMINS,
    fields: async () => ({ userId: (await makeUser("editor", { disabledAt: new Date() })).id }),
  },
  { action: "setOnePersonModeAction", allowed: ADMINS, fields: async () => ({ on: [] }) },
];
