import { z } from "zod";
import { LONGEST_PASSWORD, role } from "@/lib/auth/schema";
import { isPlainLine } from "@/lib/characters";
import { filter } from "@/lib/fields";
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

/** What somebody says about themselves. */
export const profileInput = z.object({ name: personName, lang: z.enum(LOCALES) });
/** A check box sends "on" or nothing. */
export const listedInput = z.object({ on: z.literal("on").optional() });
export type ProfileInput = z.infer<typeof profileInput>;

const locale = z.enum(LOCALES);

/** Another address of one's own account; `locale` is the page's, for the mail of somebody who chose no language. */
export const askEmailInput = z.object({ email, currentPassword: z.string().optional(), locale });
export type AskEmailInput = z.infer<typeof askEmailInput>;

/** By the link that was sent there. */
export const confirmEmailInput = z.object({ token: z.string().max(LONGEST_TOKEN), locale });

/** By an admin. */
export const emailInput = z.object({ userId: z.uuid(), email, locale });
export type EmailInput = Omit<z.infer<typeof emailInput>, "locale">;

const PERSON_STATES = ["working", "disabled"] as const;

/** What the address of the list of people says; anything else means the default. */
export const peopleFilter = z.object({
  q: filter(z.string().trim().max(LONGEST_NAME)),
  state: z.enum(PERSON_STATES).catch("working"),
});
export type PeopleFilter = z.infer<typeof peopleFilter>;

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
