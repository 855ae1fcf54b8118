import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { href, sameSitePath } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { currentSession } from "./actor";
import { ADDRESS_HEADER } from "./address";
import { type Actor, can, type Verb } from "./can";
import type { SignedIn } from "./queries";

/**
 * For the first line of each page of the desk: who is asking, if they may see it. A reader is sent to
 * sign-in and from there back to this page; somebody whose role is not enough is told so.
 */
export async function requireActor(locale: Locale, verb: Verb = "read_desk"): Promise<Actor> {
  const actor = await requirePerson(locale);
  if (!can(actor, verb)) redirect(href(locale, "/refused"));
  return actor;
}

/** The same for pages that need somebody signed in, with or without a role. */
export async function requirePerson(locale: Locale): Promise<Actor> {
  const signedIn = await requireSession(locale);
  if (signedIn.mustSetUp)
    redirect(`${href(locale, "/signin/second-factor")}?to=${encodeURIComponent(await here(locale))}`);
  return signedIn.actor;
}

/** The same for what somebody may see who must set up a second factor first. */
export async function requireSession(locale: Locale): Promise<SignedIn> {
  const signedIn = await currentSession();
  if (signedIn) return signedIn;
  redirect(`${href(locale, "/signin")}?to=${encodeURIComponent(await here(locale))}`);
}

async function here(locale: Locale): Promise<string> {
  return sameSitePath((await headers()).get(ADDRESS_HEADER)) ?? href(locale, "/desk");
}
