import { z } from "zod";
import { LONGEST_PASSWORD, role } from "@/lib/auth/schema";
import { isPlainLine } from "@/lib/characters";
import { LOCALES } from "@/lib/i18n/routing";
import { SHORTEST_PASSWORD } from "./limits";

/** Different characters that a password has at least: "aaaaaaaaaaaa" is easily guessed. */
const DISTINCT_CHARACTERS = 5;
/** A token is 43 characters; what is longer is none. */
const LONGEST_TOKEN = 100;
const LONGEST_NAME = 80;
/** RFC 5321's longest address. */
const LONGEST_EMAIL = 254;

export const email = z
  .string({ error: "email_missing" })
  .trim()
  .toLowerCase()
  .max(LONGEST_EMAIL, "email_wrong")
  .pipe(z.email({ error: "email_wrong" }));

export const personName = z
  .string({ error: "name_missing" })
  .trim()
  .min(1, "name_missing")
  .max(LONGEST_NAME, "name_long")
  .refine(isPlainLine, "hidden_characters");

export const newPassword = z
  .string({ error: "password_missing" })
  .min(SHORTEST_PASSWORD, "password_short")
  .max(LONGEST_PASSWORD, "password_long")
  .refine((text) => new Set(text).size >= DISTINCT_CHARACTERS, "password_plain");

/** For `refine`: an account's own address is the first thing that is tried as its password. */
export function isNotTheAddress(input: { email?: string; password: string }): boolean {
  return input.password.trim().toLowerCase() !== input.email;
}

export const ADDRESS_AS_PASSWORD = { path: ["password"], error: "password_plain" };

/** Where to redirect after the action; only an address on this site is followed. */
export const redirectInput = z.object({ to: z.string().optional() });

export const signInInput = redirectInput.extend({
  email: z.string({ error: "email_missing" }).trim().toLowerCase(),
  password: z.string({ error: "password_missing" }),
});

/** `token` stands in the address that the start of the site printed. */
export const firstRunInput = redirectInput
  .extend({ name: personName, email, password: newPassword, token: z.string().optional() })
  .refine(isNotTheAddress, ADDRESS_AS_PASSWORD);

/** `currentPassword` is left out by somebody who has no password yet and comes in through an identity provider. */
export const passwordInput = z.object({ currentPassword: z.string().optional(), newPassword });

/** By a link for a lost password. */
export const resetInput = redirectInput.extend({ token: z.string().max(LONGEST_TOKEN), newPassword });
export const askResetInput = z.object({ email, locale: z.enum(LOCALES) });

export const sessionInput = z.object({ sessionId: z.uuid() });
export const personInput = z.object({ userId: z.uuid() });
export const roleInput = z.object({
  userId: z.uuid(),
  role: role.or(z.literal("none")).transform((chosen) => (chosen === "none" ? null : chosen)),
});

export type ResetInput = z.infer<typeof resetInput>;
export type AskResetInput = z.infer<typeof askResetInput>;
export type FirstRunInput = z.infer<typeof firstRunInput>;
export type PasswordInput = z.infer<typeof passwordInput>;
