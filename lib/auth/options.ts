import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isBusy, tellBusy } from "@/lib/busy";
import { areStorable } from "@/lib/characters";
import { env } from "@/lib/env";
import { type Refusal, type Result, refuse } from "@/lib/errors";
import { sameSitePath } from "@/lib/i18n/address";
import { newId } from "@/lib/id";
import { logRequestError } from "@/lib/requestErrors";
import { authenticate, whereFrom } from "./authenticate";
import { isProvider, type Provider, providerConfigs } from "./providers";
import { beginSession, SESSION_SECONDS, type Session, session } from "./session";
import { namedIn, onHttps, sessionCookie } from "./sessionCookie";
import { revokeSession } from "./sessions.mutations";

/**
 * What decides whether an account at an identity provider may come in: the person it belongs to, or who has
 * just accepted an invitation or connected it; a refusal for anybody else. Given by the caller, because
 * invitations are a noun of their own and import this folder.
 */
export type Admit = (provider: Provider, subject: string) => Promise<Result<Session>>;

const WHERE_PROBLEMS_ARE_SHOWN = "/signin";

/** next-auth's settings. Only this folder and its route know that it is next-auth. */
export function authOptions(admit: Admit): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: onHttps(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: WHERE_PROBLEMS_ARE_SHOWN, error: WHERE_PROBLEMS_ARE_SHOWN, signOut: "/desk/account" },
    providers: [passwords(), ...providerConfigs()],
    callbacks: {
      redirect: ({ url, baseUrl }) => onThisSite(url, baseUrl),
      signIn: async ({ account, user }) => {
        if (account?.type !== "oauth") return account?.type === "credentials";
        if (!isProvider(account.provider)) return false;
        const admitted = await admit(account.provider, account.providerAccountId);
        if (!admitted.ok) return `${WHERE_PROBLEMS_ARE_SHOWN}?error=${admitted.reason}`;
        Object.assign(user, { ...admitted.value, provider: account.provider });
        return true;
      },
      // A token never changes after sign-in: each request compares it with the database.
      jwt: ({ token, user }) => (user ? beginSession(session.parse(user)) : token),
    },
    events: {
      signOut: async ({ token }) => {
        const named = namedIn(token);
        if (named) await revokeSession(named);
      },
    },
  };
}

/** Where to go on to; what is no address, or one of another site, leads to the first page. */
function onThisSite(url: string, site: string): string {
  const path = sameSitePath(url.startsWith(`${site}/`) ? url.slice(site.length) : url);
  return path === null ? site : site + path;
}

/** What is thrown here stands in the address that sign-in leads back to: not what the database said. */
function withoutWords(error: unknown): Refusal {
  if (isBusy(error)) tellBusy();
  logRequestError(newId(), error, { route: "/api/auth/[...nextauth]", kind: "route", method: "POST" });
  return refuse(isBusy(error) ? "busy" : "unknown");
}

function passwords() {
  return Credentials({
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: async (given) => {
      const { email = "", password = "" } = given ?? {};
      // Nobody's address or password holds it, and the database could not look for it.
      if (!areStorable([email, password])) throw new Error("wrong_credentials");
      const result = await authenticate(email, password, await whereFrom(email)).catch(withoutWords);
      if (!result.ok) throw new Error(result.reason);
      // A code is asked for by our own form alone.
      if (result.value.secondFactor) throw new Error("second_factor_needed");
      const { userId, sessionVersion } = result.value;
      return { id: userId, userId, sessionVersion };
    },
  });
}
