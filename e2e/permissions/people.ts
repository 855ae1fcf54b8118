import { randomUUID } from "node:crypto";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { makeReset } from "@/lib/accounts/reset.mutations";
import { openSession } from "@/lib/auth/sessions.mutations";
import { invite } from "@/lib/invitations/mutations";
import { codeAt } from "@/lib/secondFactor/code";
import { startSecondFactor } from "@/lib/secondFactor/mutations";
import { secondFactorOf } from "@/lib/secondFactor/queries";
import { makeUser, protect } from "@/prisma/testing/factories";
import { ok } from "@/prisma/testing/verdicts";
import type { Row } from "./row";
import { type Account, ADMINS, EVERYBODY, NOBODY, newPerson, SIGNED_IN, team, type Who } from "./team";

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

async function resetToken(): Promise<string> {
  const { actor } = await newPerson("editor");
  return (await ok(makeReset(team.admin.actor, { userId: actor.id }))).token;
}

/** The first code of somebody who has begun to set up a second factor. */
async function firstCode(own: Account | undefined): Promise<string> {
  if (!own) return "000000";
  await ok(startSecondFactor(own.actor, { currentPassword: DEMO_PASSWORD }, randomUUID()));
  const set = await secondFactorOf(own.actor.id, new Date());
  return set.state === "pending" ? codeAt(set.key.replaceAll(" ", ""), Date.now()) : set.state;
}

/** The code of somebody who has a second factor now. */
async function codeOf(own: Account | undefined): Promise<string> {
  return own ? codeAt(await protect(own.actor), Date.now()) : "000000";
}

/** People, their sessions and the settings of the site. */
export const PEOPLE: Row[] = [
  {
    action: "signInAction",
    allowed: EVERYBODY,
    ownAccount: true,
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
  {
    action: "makeResetAction",
    allowed: ADMINS,
    fields: async () => ({ userId: (await newPerson("editor")).actor.id }),
  },
  {
    action: "resetPasswordAction",
    allowed: EVERYBODY,
    ownAccount: true,
    fields: async () => ({ token: await resetToken(), newPassword: NEW_PASSWORD }),
  },
  {
    action: "askResetAction",
    when: "where no e-mail is sent",
    allowed: NOBODY,
    reason: "no_mail",
    fields: async () => ({ email: (await newPerson("editor")).email, locale: "en" }),
  },
  {
    action: "setProfileAction",
    allowed: SIGNED_IN,
    ownAccount: true,
    fields: async () => ({ name: "Noor Example", lang: "en" }),
  },
  {
    action: "askEmailAction",
    when: "where no e-mail is sent",
    allowed: NOBODY,
    ownAccount: true,
    reasonOf: (who) => (who === "reader" ? "signed_out" : "email_by_admin"),
    fields: async () => ({ email: newcomer().email, currentPassword: DEMO_PASSWORD, locale: "en" }),
  },
  {
    action: "confirmEmailAction",
    when: "without a right link",
    allowed: NOBODY,
    reason: "email_link_unknown",
    fields: async () => ({ token: "guessed", locale: "en" }),
  },
  {
    action: "setEmailAction",
    allowed: ADMINS,
    fields: async () => ({
      userId: (await newPerson("editor")).actor.id,
      email: newcomer().email,
      locale: "en",
    }),
  },
  {
    action: "enterCodeAction",
    when: "without a right password before",
    allowed: NOBODY,
    reason: "step_over",
    fields: async () => ({ code: codeAt(await protect(await makeUser("editor")), Date.now()) }),
  },
  {
    action: "startSecondFactorAction",
    allowed: SIGNED_IN,
    ownAccount: true,
    fields: async () => ({ currentPassword: DEMO_PASSWORD }),
  },
  {
    action: "confirmSecondFactorAction",
    allowed: SIGNED_IN,
    ownAccount: true,
    fields: async (_who, own) => ({ code: await firstCode(own) }),
  },
  {
    action: "renewRecoveryCodesAction",
    allowed: SIGNED_IN,
    ownAccount: true,
    fields: async (_who, own) => ({ code: await codeOf(own) }),
  },
  {
    action: "removeSecondFactorAction",
    allowed: SIGNED_IN,
    ownAccount: true,
    fields: async (_who, own) => ({ code: await codeOf(own) }),
  },
  {
    action: "clearSecondFactorAction",
    allowed: ADMINS,
    fields: async () => {
      const { actor } = await newPerson("editor");
      await protect(actor);
      return { userId: actor.id };
    },
  },
  { action: "setSecondFactorRuleAction", allowed: ADMINS, fields: async () => ({ rule: "nobody" }) },
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
    ownAccount: true,
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
  {
    action: "handOverAction",
    allowed: ADMINS,
    fields: async () => ({
      userId: (await makeUser("editor")).id,
      toId: (await makeUser("reviewer")).id,
    }),
  },
  { action: "setOnePersonModeAction", allowed: ADMINS, fields: async () => ({ on: [] }) },
  { action: "setLeadAction", allowed: ADMINS, fields: async () => ({ lead: "newest" }) },
  { action: "setPublishCopiesAction", allowed: ADMINS, fields: async () => ({ on: [] }) },
];
