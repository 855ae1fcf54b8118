import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";
import { onHttps } from "./session";

/**
 * What somebody wants to do at an identity provider, kept in an encrypted cookie until the provider sends them back.
 * Without an intent, an account at a provider signs in only the person to whom it is connected.
 */
const intent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("accept"),
    token: z.string(),
    name: z.string(),
    email: z.string().optional(),
  }),
  z.object({ kind: z.literal("connect"), userId: z.uuid() }),
]);

export type Intent = z.infer<typeof intent>;

const COOKIE = "stet-intent";
/** Long enough to sign in elsewhere, with a second factor. */
const SECONDS = 15 * 60;
/** Gives another key than that of sessions, so that neither token is accepted as the other. */
const SALT = "stet-intent";

/** In a server action only. */
export async function rememberIntent(meant: Intent): Promise<void> {
  const value = await encode({
    token: { intent: meant },
    secret: env().NEXTAUTH_SECRET,
    maxAge: SECONDS,
    salt: SALT,
  });
  const options = { httpOnly: true, sameSite: "lax", secure: onHttps(), path: "/", maxAge: SECONDS } as const;
  (await cookies()).set(COOKIE, value, options);
}

/** Returns the intent and deletes its cookie. In a server action or a route handler only. */
export async function takeIntent(): Promise<Intent | null> {
  const jar = await cookies();
  const token = jar.get(COOKIE)?.value;
  if (!token) return null;
  jar.delete(COOKIE);
  const payload = await decode({ token, secret: env().NEXTAUTH_SECRET, salt: SALT }).catch(() => null);
  const parsed = z.object({ intent }).safeParse(payload);
  return parsed.success ? parsed.data.intent : null;
}
