import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import type { z } from "zod";
import { env } from "@/lib/env";
import { onHttps } from "./sessionCookie";

/**
 * A cookie of ours with something to remember: encrypted, so that nobody reads, changes or makes one, and with an end.
 * `purpose` gives another key than that of sessions and of other purposes: none is accepted in the place of another.
 */
export type Remembered<S extends z.ZodType> = { purpose: string; seconds: number; value: S };

/** The text of such a cookie. */
export function sealed<S extends z.ZodType>(kind: Remembered<S>, value: z.input<S>): Promise<string> {
  const { purpose: salt, seconds: maxAge } = kind;
  return encode({ token: { value }, secret: env().NEXTAUTH_SECRET, maxAge, salt });
}

/** What it holds; null when it is none of ours, has been changed, or is past its end. */
export async function unsealed<S extends z.ZodType>(
  kind: Remembered<S>,
  token: string | undefined,
): Promise<z.output<S> | null> {
  if (!token) return null;
  const secret = env().NEXTAUTH_SECRET;
  const payload = await decode({ token, secret, salt: kind.purpose }).catch(() => null);
  const parsed = kind.value.safeParse(payload?.value);
  return parsed.success ? parsed.data : null;
}

/** In a server action or a route handler only, as all that sets a cookie. */
export async function remember<S extends z.ZodType>(
  kind: Remembered<S>,
  value: z.input<S>,
  name = kind.purpose,
): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", secure: onHttps(), path: "/" } as const;
  (await cookies()).set(name, await sealed(kind, value), { ...options, maxAge: kind.seconds });
}

export async function remembered<S extends z.ZodType>(
  kind: Remembered<S>,
  name = kind.purpose,
): Promise<z.output<S> | null> {
  return unsealed(kind, (await cookies()).get(name)?.value);
}

/** In a server action or a route handler only. */
export async function forget(kind: Remembered<z.ZodType>): Promise<void> {
  (await cookies()).delete(kind.purpose);
}
