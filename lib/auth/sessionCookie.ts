import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

/** Cookies are for https only when the site is on https; on http a browser would not send them back. */
export function onHttps(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

/** What a session's token holds: who, and which row (`Session`); the rest is read from the database. */
const sessionToken = z.object({ sub: z.uuid(), sid: z.uuid() });
export type SessionToken = z.infer<typeof sessionToken>;

/** The session that a cookie names. */
export type NamedSession = { userId: string; sessionId: string };

export function sessionCookie() {
  return {
    name: onHttps() ? "__Secure-stet-session" : "stet-session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: onHttps() },
  };
}

/** The session that a token names, if it is a token of ours: one of an earlier version names none. */
export function namedIn(payload: unknown): NamedSession | null {
  const parsed = sessionToken.safeParse(payload);
  return parsed.success ? { userId: parsed.data.sub, sessionId: parsed.data.sid } : null;
}

/**
 * Whether a request's cookies hold a session of ours that has not run out: who may send a whole article. Whether it was
 * ended since is asked by what it is sent to.
 */
export async function isSignedIn(cookies: string | undefined): Promise<boolean> {
  const name = `${sessionCookie().name}=`;
  const token = cookies
    ?.split(";")
    .map((one) => one.trim())
    .find((one) => one.startsWith(name))
    ?.slice(name.length);
  return namedIn(await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)) !== null;
}
