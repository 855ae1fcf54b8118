import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";
import type { Lang } from "@/lib/generated/prisma/enums";
import { LOCALE_COOKIE } from "@/lib/i18n/routing";
import { rememberDevice } from "./device";
import { deviceName } from "./deviceName";
import { type NamedSession, namedIn, type SessionToken, sessionCookie } from "./sessionCookie";
import { openSession, revokeSession } from "./sessions.mutations";

/** How long a session lasts: a week of work, then the password again. next-auth's own would be 30 days. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

/** A year, the longest that browsers allow. */
const LANGUAGE_SECONDS = 365 * 24 * 60 * 60;

/** Who signs in, and as of which end of all their sessions; `provider`, where an identity provider vouched for them. */
export const session = z.object({
  userId: z.uuid(),
  sessionVersion: z.int(),
  provider: z.string().optional(),
});
export type Session = z.infer<typeof session>;

/** The session in the request's cookie: what it says, not yet compared with the database. */
export async function readSession(): Promise<NamedSession | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return namedIn(await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null));
}

/**
 * Begins a session in this browser, in place of the one it had: the members of next-auth's token that are ours. The
 * browser is known for the account from now on. In a server action or a route handler only.
 */
export async function beginSession(given: Session): Promise<SessionToken> {
  const before = await readSession();
  if (before) await revokeSession(before);
  const device = deviceName((await headers()).get("user-agent"));
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
  const { sessionId, email, lang } = await openSession({ ...given, device, expiresAt });
  await rememberDevice(email);
  if (lang) await rememberLanguage(lang);
  return { sub: given.userId, sid: sessionId };
}

/** Signs this browser in. In a server action or a route handler only: a page cannot set cookies. */
export async function startSession(given: Session): Promise<void> {
  const value = await encode({
    token: await beginSession(given),
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, value, { ...options, maxAge: SESSION_SECONDS });
}

/** The language of addresses that name none, as `app/language` remembers it. In a server action or a route handler only. */
export async function rememberLanguage(lang: Lang): Promise<void> {
  const { secure } = sessionCookie().options;
  (await cookies()).set(LOCALE_COOKIE, lang, {
    path: "/",
    maxAge: LANGUAGE_SECONDS,
    sameSite: "lax",
    httpOnly: true,
    secure,
  });
}

/** Signs this browser out, and whoever has a copy of its cookie. In a server action or a route handler only. */
export async function endSession(): Promise<void> {
  const now = await readSession();
  if (now) await revokeSession(now);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
