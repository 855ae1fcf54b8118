import { randomUUID } from "node:crypto";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { invite } from "@/lib/invitations/mutations";
import { makeUser } from "@/prisma/testing/factories";
import { ok } from "@/prisma/testing/verdicts";
import type { Row } from "./row";
import { ADMINS, EVERYBODY, NOBODY, newPerson, SIGNED_IN, team } from "./team";

const NEW_PASSWORD = "dots under the words";

const invitation = () => ok(invite(team.admin.actor, { role: "editor", days: 7 }));
const newcomer = () => ({ name: "Noor Example", email: `newcomer-${randomUUID()}@example.org` });

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
