import type { APIRequestContext, Page } from "@playwright/test";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/accounts/demo";
import type { Role } from "@/lib/generated/prisma/enums";

/** Who signs in: one of the sample's people by role (`second` is the other reviewer), or anybody by password. */
export type Account = Role | "second" | { email: string; password: string };

/** The credentials of a sample account. */
export function demoAccount(who: Role | "second"): { email: string; password: string } {
  const account = DEMO_ACCOUNTS.find(({ email }) => email.startsWith(`${who}@`));
  if (!account) throw new Error(`There is no sample account ${who}.`);
  return { email: account.email, password: DEMO_PASSWORD };
}

/**
 * Signs a page's browser context, or a bare request context, in over HTTP: all that follows in it is sent by
 * that person. The journey through the form itself has a test of its own.
 */
export async function signIn(client: Page | APIRequestContext, who: Account): Promise<void> {
  const request = "request" in client ? client.request : client;
  const { email, password } = typeof who === "string" ? demoAccount(who) : who;
  // The server closes a connection that waited for long, perhaps just as it is used again.
  const { csrfToken } = await (await request.get("/api/auth/csrf", { maxRetries: 2 })).json();
  const response = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  if (!response.ok()) throw new Error(`${email} could not sign in: ${await response.text()}`);
}
