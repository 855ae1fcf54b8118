import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import type { Result } from "@/lib/errors";
import { authenticate, whereFrom } from "./authenticate";
import { onHttps } from "./cookieToken";
import { Busy } from "./password";
import { isProvider, type Provider, providerConfigs } from "./providers";
import { beginSession, namedIn, SESSION_SECONDS, type Session, session, sessionCookie } from "./session";
import { revokeSession } from "./sessions.mutations";

/**
 * What decides whether an account at an identity provider may come in: the person it belongs to, or who has
 * just accepted an invitation or connected it; a refusal for anybody else. Given by the caller, because
 * invitations are a noun of their own and import this folder.
 */
export type Admit = (provider: Provider, subject: string) => Promise<Result<Session>>;

const WHERE_PROBLEMS_ARE_SHOWN = "/signin";

/**
 * next-auth's settings. Only this folder and its route know that it is next-auth. `onBusy` is told when too many
 * passwords wait: next-auth would answer that as a wrong one.
 */
export function authOptions(admit: Admit, onBusy: () => void): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: onHttps(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: WHERE_PROBLEMS_ARE_SHOWN, error: WHERE_PROBLEMS_ARE_SHOWN, signOut: "/desk/account" },
    providers: [passwords(onBusy), ...providerConfigs()],
    callbacks: {
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

function passwords(onBusy: () => void) {
  return Credentials({
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: async (given) => {
      const email = given?.email ?? "";
      const result = await authenticate(email, given?.password ?? "", await whereFrom(email)).catch(
        (error: unknown) => {
          if (error instanceof Busy) onBusy();
          throw error;
        },
      );
      if (!result.ok) throw new Error(result.reason);
      // A code is asked for by our own form alone.
      if (result.value.secondFactor) throw new Error("second_factor_needed");
      const { userId, sessionVersion } = result.value;
      return { id: userId, userId, sessionVersion };
    },
  });
}
