import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

/** How long a session lasts: a week of work, then the password again. next-auth's own would be 30 days. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

/** What a session's token holds: who, and which of their sessions; the rest is read from the database. */
const sessionToken = z.object({ sub: z.uuid(), version: z.int() });

export const session = z.object({ userId: z.uuid(), sessionVersion: z.int() });
export type Session = z.infer<typeof session>;

/** Cookies are for https only when the site is on https; on http a browser would not send them back. */
export function onHttps(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

export function sessionCookie() {
  return {
    name: onHttps() ? "__Secure-stet-session" : "stet-session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: onHttps() },
  };
}

/** The members of next-auth's token that are ours. */
export function tokenOf(session: Session) {
  return { sub: session.userId, version: session.sessionVersion };
}

/** The session in the request's cookie: what it says, not yet compared with the database. */
export async function readSession(): Promise<Session | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const payload = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const parsed = sessionToken.safeParse(payload);
  return parsed.success ? { userId: parsed.data.sub, sessionVersion: parsed.data.version } : null;
}

/** Signs this browser in. In a server action or a route handler only: a page cannot set cookies. */
export async function startSession(session: Session): Promise<void> {
  const value = await encode({
    token: tokenOf(session),
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, value, { ...options, maxAge: SESSION_SECONDS });
}

/** Signs this browser out. In a server action or a route handler only. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
