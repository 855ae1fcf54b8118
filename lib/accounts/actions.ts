"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction, defineOpenAction, defineSessionAction } from "@/lib/auth/action";
import { authenticate, type Recognised, remoteAddress, whereFrom } from "@/lib/auth/authenticate";
import { rememberIntent } from "@/lib/auth/intent";
import { endSession, rememberLanguage, startSession } from "@/lib/auth/session";
import { codeAddress, rememberStep } from "@/lib/auth/step";
import { done } from "@/lib/errors";
import { href, sameSitePath, withoutLocale } from "@/lib/i18n/address";
import { refreshed, refreshPublicPages } from "@/lib/refresh";
import { askReset } from "./askReset.mutations";
import { askEmail, confirmEmail, setEmail } from "./email.mutations";
import { createFirstAdmin, setDisabled, setRole, signOutEverywhere } from "./mutations";
import { setPassword } from "./password.mutations";
import { setListed, setProfile } from "./profile.mutations";
import { langOf } from "./queries";
import { makeReset, resetPassword } from "./reset.mutations";
import {
  askEmailInput,
  askResetInput,
  confirmEmailInput,
  emailInput,
  firstRunInput,
  listedInput,
  passwordInput,
  personInput,
  profileInput,
  redirectInput,
  resetInput,
  roleInput,
  sessionInput,
  signInInput,
} from "./schema";
import { endOtherSessions, endOwnSession } from "./sessions.mutations";

/** Redirects to the address that the form names, if it is on this site. `proxy.ts` adds a language to "/desk". */
function redirectOnSite(to: string | undefined): never {
  redirect(sameSitePath(to ?? null) ?? "/desk");
}

export const signInAction = defineOpenAction(signInInput, async (input) => {
  const result = await authenticate(input.email, input.password, await whereFrom(input.email));
  return result.ok ? enter(result.value, input.to) : result;
});

/** The desk as the person reads it; an address that leads deeper keeps its language. */
async function ownDesk(userId: string, to: string | undefined): Promise<string | undefined> {
  if (to && withoutLocale(to) !== "/desk") return to;
  const lang = await langOf(userId);
  return lang ? href(lang, "/desk") : to;
}

/** Signs in whom a password or a link has recognised, or asks for their second factor first. The desk tells what was `told`. */
async function enter(
  { secondFactor, ...who }: Recognised,
  to: string | undefined,
  told = "",
): Promise<never> {
  if (!secondFactor) await startSession(who);
  else await rememberStep(who);
  const desk = (await ownDesk(who.userId, to)) ?? "/desk";
  const onwards = withoutLocale(desk) === "/desk" ? desk + told : desk;
  redirectOnSite(secondFactor ? codeAddress(onwards) : onwards);
}

export const firstRunAction = defineOpenAction(firstRunInput, async (input) => {
  const result = await createFirstAdmin(input);
  if (!result.ok) return result;
  await startSession(result.value);
  redirectOnSite(input.to);
});

/** Needs no session: it may have ended meanwhile. */
export const signOutAction = defineOpenAction(redirectInput, async (input) => {
  await endSession();
  redirectOnSite(input.to);
});

export const signOutEverywhereAction = defineAction(redirectInput, async (actor, input) => {
  await signOutEverywhere(actor);
  await endSession();
  redirectOnSite(input.to);
});

export const endSessionAction = defineAction(sessionInput, endOwnSession);

export const endOtherSessionsAction = defineSessionAction(z.object({}), async ({ actor, sessionId }) => {
  const result = await endOtherSessions(actor, sessionId);
  if (result.ok) refresh();
  return result;
});

export const makeResetAction = defineAction(personInput, (actor, input) => makeReset(actor, input));

/** The answer is the same whether there is such an account or not. */
export const askResetAction = defineOpenAction(askResetInput, async (input) =>
  askReset(input, await remoteAddress()),
);

export const resetPasswordAction = defineOpenAction(resetInput, async (input) => {
  const result = await resetPassword(input);
  return result.ok ? enter(result.value, input.to, "?saved=password") : result;
});

export const setPasswordAction = defineSessionAction(passwordInput, async ({ actor, sessionId }, input) => {
  const result = await setPassword(actor, input, sessionId);
  if (result.ok) await startSession(result.value);
  return result.ok ? done({ userId: actor.id }) : result;
});

export const setRoleAction = defineAction(roleInput, async (actor, input) =>
  refreshed(await setRole(actor, input)),
);

export const enableAction = defineAction(personInput, async (actor, input) =>
  refreshed(await setDisabled(actor, { ...input, disabled: false })),
);

/** Leads on to the same page in the language that was chosen. */
export const setProfileAction = defineAction(profileInput, async (actor, input) => {
  const result = await setProfile(actor, input);
  if (!result.ok) return result;
  await rememberLanguage(result.value.lang);
  redirect(`${href(result.value.lang, "/desk/account")}?saved=profile`);
});

export const setListedAction = defineAction(listedInput, async (actor, input) => {
  const result = await setListed(actor, input.on === "on");
  if (!result.ok) return result;
  refreshPublicPages();
  return result;
});

export const askEmailAction = defineSessionAction(askEmailInput, async ({ actor, sessionId }, input) => {
  const result = await askEmail(actor, input, sessionId);
  if (result.ok) refresh();
  return result;
});

export const confirmEmailAction = defineOpenAction(confirmEmailInput, (input) => confirmEmail(input));

export const setEmailAction = defineAction(emailInput, setEmail);

/** Before leaving for an identity provider, to connect an account there with the actor's own. */
export const connectAction = defineAction(z.object({}), async (actor) => {
  await rememberIntent({ kind: "connect", userId: actor.id });
  return done(null);
});
