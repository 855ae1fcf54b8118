import { randomBytes } from "node:crypto";
import { setEnvironment } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import type { Database } from "./database";

/** What the app is told about setting up, and where on a site the first account is made; null once there is one. */
export type FirstRun = { env: { STET_SETUP: string }; addressAt: (site: string) => string | null };

/**
 * While nobody can sign in, a new token at each start, of which the app knows only the hash: whoever reads what the start
 * prints may make the first account, and nobody else. Where the sample's accounts may sign in there is one already.
 */
export async function prepareFirstRun(database: Pick<Database, "url">, isDemo: boolean): Promise<FirstRun> {
  setEnvironment({ DATABASE_URL: database.url, STET_DEMO: isDemo ? "1" : "0" });
  const { needsFirstRun } = await import("@/lib/accounts/queries");
  if (!(await needsFirstRun())) return { env: { STET_SETUP: "" }, addressAt: () => null };
  const token = randomBytes(24).toString("base64url");
  const addressAt = (site: string) => new URL(`/setup?token=${token}`, site).href;
  return { env: { STET_SETUP: sha256(token) }, addressAt };
}

/** Tells the person at the terminal what to do first. */
export function announceFirstRun({ addressAt }: FirstRun, site: string): void {
  const address = addressAt(site);
  if (address === null) return;
  process.stdout.write(
    `\nNobody has an account yet. Make the admin's, at an address that works once and until the next start:\n  ${address}\n\n`,
  );
}
