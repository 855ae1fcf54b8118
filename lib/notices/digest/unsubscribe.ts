import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env, siteUrl } from "@/lib/env";

/**
 * The address that ends a person's digest without signing in. Its token says whose, signed with the site's secret: it can
 * do nothing else, so that it may stand in every mail and work for as long as mails are kept.
 */
const signatureOf = (userId: string) =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`stet end digest 1\n${userId}`).digest();

const token = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[\w-]{43}$/u)
  .transform((written) => written.split("."))
  .pipe(z.tuple([z.uuid(), z.string()]));

const unsubscribeToken = (userId: string): string => `${userId}.${signatureOf(userId).toString("base64url")}`;

/** Whose digest a token ends; null for one that this site did not make. */
export function personOfToken(written: string): string | null {
  const read = token.safeParse(written);
  if (!read.success) return null;
  const [userId, signature] = read.data;
  const given = Buffer.from(signature, "base64url");
  const right = signatureOf(userId);
  return given.length === right.length && timingSafeEqual(given, right) ? userId : null;
}

/** Where a mail program sends the one click (RFC 8058), and where a person who opens it is led on to a page. */
export const unsubscribeAddress = (userId: string): string =>
  `${siteUrl().replace(/\/$/, "")}/api/unsubscribe/${unsubscribeToken(userId)}`;
